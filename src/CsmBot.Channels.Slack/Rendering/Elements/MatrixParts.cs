using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>
/// The four cells one under the other, each with its axes in words. Two columns would need the fields of a section, which a phone shows in one and which have no bold
/// letters without markup.
/// </summary>
internal static class MatrixParts
{
    public const int MaxLabelLength = 60;

    public static IEnumerable<SlackBlock> Render(MatrixElement matrix, CardScene scene) => matrix.Cells.SelectMany(cell => Cell(cell, scene));

    private static IEnumerable<SlackBlock> Cell(MatrixCell cell, CardScene scene)
    {
        var shown = cell.Tasks.Take(scene.Counts.CellRows).ToList();
        List<RichTextPart> parts = [Heading(cell)];
        parts.AddRange(shown.Count == 0
            ? [RichWords.Section(RichWords.Slanted(SlackStrings.Matrix_Empty))]
            : new RichTextPart[] { new RichTextList(RichTextListStyle.Bullet, [.. shown.Select(row => TaskRowParts.Compact(row, scene))]) });
        if (cell.Total > shown.Count)
        {
            parts.Add(RichWords.Section(RichWords.Slanted(Words.With(SlackStrings.More, cell.Total - shown.Count))));
        }

        return [new RichTextBlock(parts), .. shown.SelectMany(row => TaskRowParts.Buttons(row, scene))];
    }

    private static RichTextSection Heading(MatrixCell cell)
    {
        var count = Words.With(cell.Total == 1 ? SlackStrings.Matrix_Task : SlackStrings.Matrix_Tasks, cell.Total);
        return RichWords.Section(RichWords.Strong(Shortened.Label(cell.Label, MaxLabelLength)), RichWords.Run($"\n{count} · {QuadrantAxes.Of(cell.Quadrant)}\n"));
    }
}
