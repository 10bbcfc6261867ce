using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>A link among words: a button with an address would be reported as a press, too.</summary>
internal static class LinkParts
{
    public const int MaxLabelLength = 60;

    public static IEnumerable<SlackBlock> Render(LinkElement link)
    {
        var label = Shortened.Label(link.Label, MaxLabelLength);
        return SafeAddress.Of(link.Url) is { } address ? [RichWords.Paragraph(new RichTextLink(address) { Text = label })] : [RichWords.Paragraph(label)];
    }
}
