using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>
/// A paragraph in a subset of Markdown: bold, italic, lists and links. Words of a person must be escaped, or put into a <see cref="RichTextBlock"/>. See
/// https://adaptivecards.io/explorer/TextBlock.html and https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features.
/// </summary>
public sealed record TextBlock : AdaptiveElement
{
    /// <summary>The text. Clients also fill in <c>{{DATE(...)}}</c> and <c>{{TIME(...)}}</c>.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>The colour of the text.</summary>
    [JsonPropertyName("color")]
    public TextColor? Color { get; init; }

    /// <summary>Where the text stands in its line.</summary>
    [JsonPropertyName("horizontalAlignment")]
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Whether the text is toned down.</summary>
    [JsonPropertyName("isSubtle")]
    public bool IsSubtle { get; init; }

    /// <summary>The most lines shown; null for all.</summary>
    [JsonPropertyName("maxLines")]
    public int? MaxLines { get; init; }

    /// <summary>The size of the text.</summary>
    [JsonPropertyName("size")]
    public TextSize? Size { get; init; }

    /// <summary>What the text is to screen readers.</summary>
    [JsonPropertyName("style")]
    public TextBlockStyle? Style { get; init; }

    /// <summary>The weight of the text.</summary>
    [JsonPropertyName("weight")]
    public TextWeight? Weight { get; init; }

    /// <summary>Whether a long text goes on in the next line; otherwise it is cut off at the edge.</summary>
    [JsonPropertyName("wrap")]
    public bool Wrap { get; init; }
}
