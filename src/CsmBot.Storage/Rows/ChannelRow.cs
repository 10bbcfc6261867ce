namespace CsmBot.Storage.Rows;

/// <summary>A document of a channel, with its id, since keys may be cut.</summary>
internal sealed record ChannelRow(string Id, string Data);
