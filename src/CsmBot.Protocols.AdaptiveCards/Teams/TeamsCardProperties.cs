using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Teams;

/// <summary>
/// The property <c>msteams</c> of a card, which other clients pass over. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format.
/// </summary>
public sealed record TeamsCardProperties
{
    /// <summary>The width of the card; null for the usual one.</summary>
    [JsonPropertyName("width")]
    public TeamsCardWidth? Width { get; init; }

    /// <summary>The mentions whose texts stand in the card.</summary>
    [JsonPropertyName("entities")]
    public IReadOnlyList<TeamsMention>? Entities { get; init; }
}
