using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering.Elements;

internal static class TextParts
{
    private const int MaxSubtleLength = TextObject.MaxLength - Shortened.MaxAddition;

    public static IEnumerable<SlackBlock> Render(TextElement element, CardScene scene)
    {
        if (CleanText.Line(element.Text).Length == 0)
        {
            return [];
        }

        var text = Shortened.Text(element.Text, scene.Lengths.Text);
        return element.Tone switch
        {
            TextTone.Quote => [new RichTextBlock([new RichTextQuote(RichWords.Runs(text))])],
            TextTone.Warning => [Warning(text)],
            TextTone.Subtle => [new ContextBlock([PlainLabel.Whole(Shortened.Text(element.Text, Math.Min(scene.Lengths.Text, MaxSubtleLength)))])],
            _ => [RichWords.Paragraph(text)],
        };
    }

    /// <summary>It says in words that it is one.</summary>
    public static RichTextBlock Warning(string text) => RichWords.Paragraph([RichWords.Strong(Words.With(SlackStrings.Note, string.Empty)), .. RichWords.Runs(text)]);
}
