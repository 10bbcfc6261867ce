namespace CsmBot.Domain.Delegating;

/// <summary>One thing that moved somebody up or down the ranking.</summary>
public sealed record DelegateReason(DelegateReasonKind Kind, int Points, int Number = 0, int Of = 0);
