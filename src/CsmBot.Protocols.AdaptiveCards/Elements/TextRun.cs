using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>A stretch of text within a <see cref="RichTextBlock"/>. See https://adaptivecards.io/explorer/TextRun.html.</summary>
public sealed record TextRun
{
    /// <summary>Always <c>TextRun</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; } = nameof(TextRun);

    /// <summary>The text, as it is; line breaks are kept. Clients still fill in <c>{{DATE(...)}}</c> and <c>{{TIME(...)}}</c>.</summary>
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>The colour of the text.</summary>
    [JsonPropertyName("color")]
    public TextColor? Color { get; init; }

    /// <summary>Whether the text is toned down.</summary>
    [JsonPropertyName("isSubtle")]
    public bool IsSubtle { get; init; }

    /// <summary>Whether the text is in italics.</summary>
    [JsonPropertyName("italic")]
    public bool Italic { get; init; }

    /// <summary>The size of the text.</summary>
    [JsonPropertyName("size")]
    public TextSize? Size { get; init; }

    /// <summary>The weight of the text.</summary>
    [JsonPropertyName("weight")]
    public TextWeight? Weight { get; init; }
}
