using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Paragraphs whose style is beside the letters. No client reads markup or mentions in them, so that words of a person are safe there as they are.</summary>
internal static class RichWords
{
    private static readonly RichTextStyle Bold = new() { Bold = true };
    private static readonly RichTextStyle Italic = new() { Italic = true };

    public static RichTextBlock Paragraph(string text) => Paragraph(Runs(text));

    public static RichTextBlock Paragraph(params IReadOnlyList<RichTextRun> runs) => new([Section(runs)]);

    public static RichTextSection Section(params IReadOnlyList<RichTextRun> runs) => new(runs);

    public static RichTextText Run(string text) => new(CleanText.Of(text));

    public static RichTextText Strong(string text) => Run(text) with { Style = Bold };

    public static RichTextText Slanted(string text) => Run(text) with { Style = Italic };

    /// <summary>A long text as several runs, none longer than a text may be, which are read as one.</summary>
    public static IReadOnlyList<RichTextRun> Runs(string text)
    {
        List<RichTextRun> runs = [];
        for (var rest = CleanText.Of(text); rest.Length > 0;)
        {
            var length = Math.Min(rest.Length, TextObject.MaxLength);
            length -= length < rest.Length && char.IsHighSurrogate(rest[length - 1]) ? 1 : 0;
            runs.Add(new RichTextText(rest[..length]));
            rest = rest[length..];
        }

        return runs;
    }
}
