using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>
/// Groups of buttons that stand together. The first group is the card's own; a labelled one after it ("Move to") is a menu that shows its label, so that a card is not
/// a wall of buttons.
/// </summary>
internal static class ButtonsParts
{
    public const int MaxGroupLabelLength = 100;

    public static IEnumerable<SlackBlock> Render(IReadOnlyList<ButtonsElement> groups, CardScene scene)
    {
        List<SlackBlock> blocks = [];
        List<IActionsElement> menus = [];
        foreach (var group in groups.Where(group => scene.HasButtons && group.Buttons.Count > 0))
        {
            var label = group.Label is { Length: > 0 } text ? text : null;
            if (label is not null && blocks.Count > 0 && group.Buttons.Count <= scene.Counts.Buttons && MenuParts.Select(label, group.Buttons, scene) is { } menu)
            {
                menus.Add(menu);
                continue;
            }

            blocks.AddRange(label is null ? [] : [RichWords.Paragraph(RichWords.Strong(Shortened.Label(label, MaxGroupLabelLength)))]);
            blocks.AddRange(Rows(menus, group, scene));
            menus = [];
        }

        return [.. blocks, .. Rows(menus)];
    }

    private static IEnumerable<SlackBlock> Rows(List<IActionsElement> menus, ButtonsElement group, CardScene scene)
    {
        List<ButtonElement> buttons = [.. group.Buttons.Take(scene.Counts.Buttons).Select(button => ButtonParts.Of(button, scene)).OfType<ButtonElement>()];
        return [.. Rows([.. menus, .. buttons]), .. Shortened.More(group.Buttons.Count - buttons.Count)];
    }

    private static IEnumerable<SlackBlock> Rows(List<IActionsElement> elements) => elements.Chunk(ActionsBlock.MaxElements).Select(row => new ActionsBlock(row));
}
