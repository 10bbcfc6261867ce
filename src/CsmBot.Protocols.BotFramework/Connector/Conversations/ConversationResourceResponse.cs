using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>A conversation that was begun.</summary>
/// <param name="Id">Its id, to send to. For a channel post with <c>;messageid=</c>, so that what follows stays in the reply chain.</param>
/// <param name="ActivityId">The id of the post; null for a person.</param>
public sealed record ConversationResourceResponse(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("activityId")] string? ActivityId);
