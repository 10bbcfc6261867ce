using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>A conversation that was begun.</summary>
public sealed record ConversationResourceResponse
{
    /// <summary>Its id, to send to. For a channel post with <c>;messageid=</c>, so that what follows stays in the thread.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The id of the post; null for a person.</summary>
    [JsonPropertyName("activityId")]
    public string? ActivityId { get; init; }
}
