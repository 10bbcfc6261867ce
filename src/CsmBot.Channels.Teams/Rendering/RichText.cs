using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>Paragraphs of plain text. No client reads Markdown or mentions in them, so that words of a person are safe there as they are.</summary>
internal static class RichText
{
    public static RichTextBlock Paragraph(string text) => Paragraph(Run(text));

    public static RichTextBlock Paragraph(params IReadOnlyList<TextRun> runs) => new() { Inlines = runs };

    public static TextRun Run(string text) => new() { Text = PlainText.Clean(text) };

    public static TextRun Strong(string text) => Run(text) with { Weight = TextWeight.Bolder };

    public static TextRun Quiet(string text) => Run(text) with { Size = TextSize.Small, IsSubtle = true };
}
