using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class LinkParts
{
    public static IEnumerable<AdaptiveElement> Render(LinkElement link)
    {
        var label = Shortened.Label(link.Label, ButtonAction.MaxLabelLength);
        return SafeAddress.Of(link.Url) is { } address
            ? [new ActionSet { Actions = [new OpenUrlAction { Title = label, Url = address }] }]
            : [RichText.Paragraph(label)];
    }
}
