using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>The numbers in words. A bar of little squares would be read aloud square by square.</summary>
internal static class ProgressParts
{
    public const int MaxLabelLength = 100;

    public static IEnumerable<SlackBlock> Render(ProgressElement progress) =>
        [RichWords.Paragraph(Words.With(SlackStrings.Progress, Shortened.Label(progress.Label, MaxLabelLength), progress.Value, progress.Maximum))];
}
