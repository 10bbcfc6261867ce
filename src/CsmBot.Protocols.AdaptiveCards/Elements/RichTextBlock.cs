using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>A paragraph of runs of text, each with a look of its own. No Markdown is read in it. See https://adaptivecards.io/explorer/RichTextBlock.html.</summary>
public sealed record RichTextBlock : AdaptiveElement
{
    /// <summary>The runs, one after the other.</summary>
    [JsonPropertyName("inlines")]
    public required IReadOnlyList<TextRun> Inlines { get; init; }

    /// <summary>Where the text stands in its line.</summary>
    [JsonPropertyName("horizontalAlignment")]
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
