using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>What the connector says of an activity that it took.</summary>
/// <param name="Id">
/// The activity's id, by which it can be updated. Null when the answer named none, as for typing: the activity was taken all the same.
/// </param>
public sealed record ResourceResponse([property: JsonPropertyName("id")] string? Id);
