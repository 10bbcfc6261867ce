namespace CsmBot.Storage.Rows;

/// <summary>A stored row: its key within the partition, its JSON, and the version that a conditional write must name.</summary>
internal sealed record Row(string Key, string Data, string Version);
