using NodaTime;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>A file of accounts between its preview and the word to bring it in.</summary>
/// <param name="Chat">Who posted it; nobody else's preview finds it.</param>
internal sealed record UploadedFile(string Id, Chat Chat, string Name, byte[] Bytes, Instant At);
