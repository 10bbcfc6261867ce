using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>A channel of a team. See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#get-the-list-of-channels-in-a-team.</summary>
public sealed record ChannelInfo
{
    /// <summary>The channel's id, for example <c>19:abc@thread.tacv2</c>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The channel's name; null for the General channel, whose name each client says in its own language.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c>, <c>shared</c> or what else the service says; null when it says nothing.</summary>
    [JsonPropertyName("type")]
    public string? Type
    {
        get => field ?? ChannelType;
        init;
    }

    // Some answers call the type so.
    [JsonInclude]
    [JsonPropertyName("channelType")]
    internal string? ChannelType { get; init; }
}
