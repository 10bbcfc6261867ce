using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class LinkParts
{
    public static IEnumerable<AdaptiveElement> Render(LinkElement link)
    {
        var label = Shortened.Label(link.Label, ButtonAction.MaxLabelLength);
        return SafeAddress.IsSafe(link.Url)
            ? [new ActionSet { Actions = [new OpenUrlAction { Title = label, Url = link.Url }] }]
            : [RichText.Paragraph(label)];
    }
}
