using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>
/// Groups of buttons that stand together. The first group is the card's own; a labelled one after it ("Move to") unfolds from a button with its label, so that a card
/// is not a wall of buttons.
/// </summary>
internal static class ButtonsParts
{
    public const int MaxGroupLabelLength = 100;

    public static IEnumerable<AdaptiveElement> Render(IReadOnlyList<ButtonsElement> groups, CardScene scene)
    {
        List<AdaptiveElement> parts = [];
        List<AdaptiveAction> folded = [];
        foreach (var group in groups.Where(group => group.Buttons.Count > 0))
        {
            if (group.Label is not { Length: > 0 } label)
            {
                parts.AddRange(Sets([.. folded, .. Actions(group, scene)], group, scene));
                folded = [];
            }
            else if (parts.Count == 0)
            {
                parts.Add(RichText.Paragraph(RichText.Strong(Shortened.Label(label, MaxGroupLabelLength))));
                parts.AddRange(Sets(Actions(group, scene), group, scene));
            }
            else
            {
                folded.Add(Folded(label, group, scene));
            }
        }

        return folded.Count == 0 ? parts : [.. parts, new ActionSet { Actions = folded, Spacing = Spacing.Small }];
    }

    private static ShowCardAction Folded(string label, ButtonsElement group, CardScene scene) => new()
    {
        Title = Shortened.Label(label, ButtonAction.MaxLabelLength),
        Card = new AdaptiveCard { Body = [.. Sets(Actions(group, scene), group, scene)] },
    };

    private static List<AdaptiveAction> Actions(ButtonsElement group, CardScene scene) =>
        [.. group.Buttons.Take(scene.Limits.Buttons).Select(button => ButtonAction.Of(button, scene))];

    private static IEnumerable<AdaptiveElement> Sets(List<AdaptiveAction> actions, ButtonsElement group, CardScene scene) =>
    [
        .. actions.Chunk(ActionSet.MaxActions).Select((set, index) => new ActionSet { Actions = set, Spacing = index == 0 ? null : Spacing.Small }),
        .. Shortened.More(group.Buttons.Count - scene.Limits.Buttons),
    ];
}
