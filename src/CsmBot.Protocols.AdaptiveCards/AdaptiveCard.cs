using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Teams;

namespace CsmBot.Protocols.AdaptiveCards;

/// <summary>A card of schema version 1.5, the newest that Teams shows. See https://adaptivecards.io/explorer/AdaptiveCard.html.</summary>
public sealed record AdaptiveCard
{
    // Letters of every script stay one to four bytes of UTF-8 instead of six to twelve of escapes, which a size budget would feel.
    private static readonly AdaptiveCardJson Json = new(new JsonSerializerOptions(AdaptiveCardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The content type of an attachment that holds a card, and of an answer that replaces one.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The schema version of every card made here. See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#adaptive-card.</summary>
    public const string CurrentVersion = "1.5";

    /// <summary>
    /// The most primary actions of <see cref="Actions"/> that Teams shows as buttons: 6. See
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions.
    /// </summary>
    public const int MaxPrimaryActions = 6;

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; } = nameof(AdaptiveCard);

    /// <summary>The schema version a client must know to show the card; others show <see cref="FallbackText"/>.</summary>
    [JsonPropertyName("version")]
    public string Version { get; init; } = CurrentVersion;

    /// <summary>Who sees a card of their own, and how a client asks for it.</summary>
    [JsonPropertyName("refresh")]
    public Refresh? Refresh { get; init; }

    /// <summary>What the card shows, from top to bottom.</summary>
    [JsonPropertyName("body")]
    public IReadOnlyList<AdaptiveElement> Body { get; init; } = [];

    /// <summary>The card's own buttons, under its body. At most <see cref="MaxPrimaryActions"/> are shown as buttons.</summary>
    [JsonPropertyName("actions")]
    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    /// <summary>Text, as in a <see cref="TextBlock"/>, for clients that cannot show the card.</summary>
    [JsonPropertyName("fallbackText")]
    public string? FallbackText { get; init; }

    /// <summary>What is spoken for the whole card; some clients make it the label of the card for screen readers.</summary>
    [JsonPropertyName("speak")]
    public string? Speak { get; init; }

    /// <summary>The language of the card's words, as ISO 639-1: <c>en</c>.</summary>
    [JsonPropertyName("lang")]
    public string? Lang { get; init; }

    /// <summary>What only Teams knows: the width of the card and the people mentioned in it.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardProperties? MsTeams { get; init; }

    /// <summary>The card as JSON text.</summary>
    /// <exception cref="JsonException">Show-cards are nested deeper than 64 levels of JSON.</exception>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    /// <summary>The card as JSON in UTF-8: what goes over the wire and what <see cref="CardSize"/> counts.</summary>
    /// <exception cref="JsonException">Show-cards are nested deeper than 64 levels of JSON.</exception>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json.AdaptiveCard);

    /// <summary>The card as an element, to be put into the content of an attachment.</summary>
    /// <exception cref="JsonException">Show-cards are nested deeper than 64 levels of JSON.</exception>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, Json.AdaptiveCard);
}
