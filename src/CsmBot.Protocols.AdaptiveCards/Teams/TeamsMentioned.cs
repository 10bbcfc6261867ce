using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Teams;

/// <summary>A person who is mentioned in a card.</summary>
public sealed record TeamsMentioned
{
    /// <summary>The bot user id (<c>29:...</c>), the Entra object id, or the user principal name.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }
}
