using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering.Elements;

internal static class TitleParts
{
    public static IEnumerable<SlackBlock> Render(TitleElement title) => [Heading(title.Text), .. Badge(title)];

    /// <summary>A heading that screen readers find as one.</summary>
    public static HeaderBlock Heading(string text) => new(PlainLabel.Of(text, HeaderBlock.MaxTextLength));

    /// <summary>Titles of open tasks name their quadrant already; a closed one does not, and then it stands under it.</summary>
    public static IEnumerable<SlackBlock> Badge(TitleElement title) =>
        title.Quadrant is { } quadrant && !CleanText.Line(title.Text).Contains(QuadrantNames.Long(quadrant), StringComparison.Ordinal)
            ? [new ContextBlock([PlainLabel.Whole(QuadrantNames.Long(quadrant))])]
            : [];
}
