using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

internal sealed record ChannelList([property: JsonPropertyName("conversations")] ChannelInfo[]? Conversations);
