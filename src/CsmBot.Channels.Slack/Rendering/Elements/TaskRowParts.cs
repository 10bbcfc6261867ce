using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>One task of a list: its id, what it is, where it belongs, and what can be done with it.</summary>
internal static class TaskRowParts
{
    public const int MaxIdLength = 30;

    public const int MaxMarks = 8;

    public const int MaxMetaLength = 60;

    /// <summary>
    /// In a list, under a heading: the one button beside the text, several behind three dots, and what fits into neither under it. The row names its quadrant unless
    /// the heading does.
    /// </summary>
    public static IEnumerable<SlackBlock> Full(TaskRow row, CardScene scene, string heading)
    {
        var meta = Meta(row, heading);
        var lines = $"{Shortened.Label(row.Id, MaxIdLength)} {Shortened.Label(row.Text, scene.Lengths.RowText)}" + (meta.Length == 0 ? string.Empty : "\n" + meta);
        var accessory = scene.HasButtons ? Beside(row, scene) : null;
        return
        [
            new SectionBlock(PlainLabel.Whole(lines)) { Accessory = accessory },
            .. accessory is null ? Buttons(row, scene) : [],
        ];
    }

    /// <summary>Within a cell of the matrix, which names the quadrant for all.</summary>
    public static RichTextSection Compact(TaskRow row, CardScene scene)
    {
        var meta = Meta(row, QuadrantNames.Long(row.Quadrant));
        RichTextRun[] more = meta.Length == 0 ? [] : [RichWords.Slanted(" · " + meta)];
        return RichWords.Section([RichWords.Strong(Shortened.Label(row.Id, MaxIdLength)), RichWords.Run(" " + Shortened.Label(row.Text, scene.Lengths.RowText)), .. more]);
    }

    /// <summary>The buttons of a row under it, each naming the task, since several rows may stand between.</summary>
    public static IEnumerable<SlackBlock> Buttons(TaskRow row, CardScene scene) =>
        ButtonsParts.Render([new ButtonsElement([.. row.Buttons.Select(button => Quiet(button) with { Label = About(button, row) })])], scene);

    private static ISectionAccessory? Beside(TaskRow row, CardScene scene) => row.Buttons switch
    {
        [] => null,
        [var only] => ButtonParts.Of(Quiet(only), scene) is { } button
            ? button with { AccessibilityLabel = Shortened.Label(About(only, row), ButtonElement.MaxAccessibilityLabelLength) }
            : null,
        { Count: <= OverflowMenu.MaxOptions } several => MenuParts.Overflow(several, scene),
        _ => null,
    };

    private static string Meta(TaskRow row, string heading)
    {
        var name = QuadrantNames.Long(row.Quadrant);
        string?[] parts = [heading.Contains(name, StringComparison.Ordinal) ? null : name, row.Account, row.Due, .. row.Marks.Take(MaxMarks)];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => Shortened.Label(part!, MaxMetaLength)));
    }

    /// <summary>What is the main thing of each row is not the main thing of the card.</summary>
    private static CardButton Quiet(CardButton button) => button.Style == ButtonStyle.Primary ? button with { Style = ButtonStyle.Default } : button;

    /// <summary>What the button acts on, which its label alone would not tell those who hear the card.</summary>
    private static string About(CardButton button, TaskRow row) =>
        Words.With(SlackStrings.Row_Button, Shortened.Label(button.Label, ButtonParts.MaxLabelLength), Shortened.Label(row.Id, MaxIdLength));
}
