namespace CsmBot.Domain.Finding;

/// <summary>Why a query was not understood, with the filter and value in question where there is one.</summary>
public sealed record QueryFault(QueryFaultKind Kind, string Filter = "", string Value = "");
