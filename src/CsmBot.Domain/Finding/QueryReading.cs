namespace CsmBot.Domain.Finding;

/// <summary>A query, or why there is none: exactly one of the two is set.</summary>
public sealed record QueryReading(TaskQuery? Query, QueryFault? Fault);
