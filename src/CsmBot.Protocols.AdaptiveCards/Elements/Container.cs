using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>Elements that belong together, with a background of their own where it has a style. See https://adaptivecards.io/explorer/Container.html.</summary>
public sealed record Container : AdaptiveElement
{
    /// <summary>The elements, from top to bottom.</summary>
    [JsonPropertyName("items")]
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary>The background.</summary>
    [JsonPropertyName("style")]
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the background reaches the edges of what holds the container.</summary>
    [JsonPropertyName("bleed")]
    public bool Bleed { get; init; }

    /// <summary>What a press on the container does. <see cref="ShowCardAction"/> is not possible here.</summary>
    [JsonPropertyName("selectAction")]
    public AdaptiveAction? SelectAction { get; init; }
}
