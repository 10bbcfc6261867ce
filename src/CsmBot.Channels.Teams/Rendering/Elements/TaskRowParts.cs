using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>One task of a list: its id, what it is, where it belongs, and what can be done with it.</summary>
internal static class TaskRowParts
{
    public const int MaxMarks = 8;

    public const int MaxMetaLength = 60;

    /// <summary>A longer label would leave the text no room on a phone; the whole one is the button's tooltip.</summary>
    public const int MaxLabelLength = 20;

    /// <summary>
    /// In a list, under a heading. The last of several buttons, which leads to the task, is the press on the text itself: two buttons a row would be a wall of them,
    /// and on a phone there is no room for both. The row names its quadrant unless the heading does.
    /// </summary>
    public static ColumnSet Full(TaskRow row, CardScene scene, string heading)
    {
        var opens = row.Buttons.Count > 1 ? row.Buttons[^1] : null;
        var buttons = opens is null ? row.Buttons : [.. row.Buttons.SkipLast(1)];
        var meta = Meta(row, heading);
        var text = new Column
        {
            Width = Column.Stretch,
            Items = [Text(row, scene, isLink: opens is not null), .. meta.Length == 0 ? Array.Empty<AdaptiveElement>() : [Quiet(meta)]],
            SelectAction = opens is null ? null : Opening(opens, row, meta, scene),
        };
        Column[] side = buttons.Count == 0 ? [] :
        [
            new() { Width = Column.Auto, Items = [.. Buttons(buttons, row, scene)], VerticalContentAlignment = VerticalContentAlignment.Center, Spacing = Spacing.Small },
        ];
        return new ColumnSet { Columns = [text, .. side], Spacing = Spacing.Small };
    }

    /// <summary>Within a cell of the matrix, which names the quadrant for all.</summary>
    public static IEnumerable<AdaptiveElement> Compact(TaskRow row, CardScene scene)
    {
        yield return Text(row, scene, isLink: false) with { Spacing = Spacing.Small };
        if (Meta(row, QuadrantNames.Long(row.Quadrant)) is { Length: > 0 } meta)
        {
            yield return Quiet(meta);
        }

        foreach (var set in Buttons(row.Buttons, row, scene))
        {
            yield return set;
        }
    }

    private static RichTextBlock Text(TaskRow row, CardScene scene, bool isLink) => RichText.Paragraph(
        RichText.Strong(row.Id) with { Color = isLink ? TextColor.Accent : null },
        RichText.Run(" " + Shortened.Label(row.Text, scene.Limits.RowText)));

    private static string Meta(TaskRow row, string heading)
    {
        var name = QuadrantNames.Long(row.Quadrant);
        string?[] parts = [heading.Contains(name, StringComparison.Ordinal) ? null : name, row.Account, row.Due, .. row.Marks.Take(MaxMarks)];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => Shortened.Label(part!, MaxMetaLength)));
    }

    private static RichTextBlock Quiet(string meta) => RichText.Paragraph(RichText.Quiet(meta)) with { Spacing = Spacing.None };

    /// <summary>Where a text can be pressed, screen readers read the name of the press and not the text: so the name holds the text as it stands there.</summary>
    private static AdaptiveAction Opening(CardButton button, TaskRow row, string meta, CardScene scene) => ButtonAction.Of(button, scene) with
    {
        Title = Words.With(TeamsText.Row_Open, About(button, row), Shortened.Label(row.Text, scene.Limits.RowText), meta).TrimEnd(),
    };

    private static IEnumerable<ActionSet> Buttons(IEnumerable<CardButton> buttons, TaskRow row, CardScene scene) => buttons
        .Select(button => ButtonAction.Of(Quiet(button), scene) with { Title = Shortened.Label(button.Label, MaxLabelLength), Tooltip = About(button, row) })
        .Chunk(ActionSet.MaxActions)
        .Select(set => new ActionSet { Actions = set });

    /// <summary>What is the main thing of each row is not the main thing of the card.</summary>
    private static CardButton Quiet(CardButton button) => button.Style == ButtonStyle.Primary ? button with { Style = ButtonStyle.Default } : button;

    /// <summary>What the button acts on, which its label alone would not tell those who hear the card.</summary>
    private static string About(CardButton button, TaskRow row) => Words.With(TeamsText.Row_Button, Shortened.Label(button.Label, ButtonAction.MaxLabelLength), PlainText.Line(row.Id));
}
