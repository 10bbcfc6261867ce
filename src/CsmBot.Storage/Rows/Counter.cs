namespace CsmBot.Storage.Rows;

/// <summary>The last number given out.</summary>
internal sealed record Counter(int Last);
