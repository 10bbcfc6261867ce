namespace CsmBot.Conversation.Ports;

/// <summary>A document as it was read.</summary>
/// <param name="Data">At most 30,000 characters.</param>
/// <param name="Version">Changes with each write.</param>
public sealed record ChannelDocument(string Kind, string Id, string Data, string Version);
