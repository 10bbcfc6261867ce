using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Teams;

/// <summary>
/// A mention within a card: where <see cref="Text"/> stands in a text block or fact, Teams shows the person's name as a mention. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards.
/// </summary>
public sealed record TeamsMention
{
    /// <summary>Always <c>mention</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; } = "mention";

    /// <summary>The literal text of the mention in the card: <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Who is meant.</summary>
    [JsonPropertyName("mentioned")]
    public required TeamsMentioned Mentioned { get; init; }
}
