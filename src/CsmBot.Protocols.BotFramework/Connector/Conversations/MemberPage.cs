using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

internal sealed record MemberPage(
    [property: JsonPropertyName("members")] TeamsChannelAccount[]? Members,
    [property: JsonPropertyName("continuationToken")] string? ContinuationToken);
