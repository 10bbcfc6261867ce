using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>The four cells, two by two. Each says its axes in words, so that neither its colour nor its place is needed to read it.</summary>
internal static class MatrixParts
{
    public const int MaxLabelLength = 60;

    private const int CellsInRow = 2;

    public static IEnumerable<AdaptiveElement> Render(MatrixElement matrix, CardScene scene) => matrix.Cells
        .Chunk(CellsInRow)
        .Select(cells => new ColumnSet { Columns = [.. cells.Select(cell => Cell(cell, scene))], Spacing = Spacing.Small });

    private static Column Cell(MatrixCell cell, CardScene scene)
    {
        var shown = cell.Tasks.Take(scene.Limits.CellRows).ToList();
        var count = Words.With(cell.Total == 1 ? TeamsText.Matrix_Task : TeamsText.Matrix_Tasks, cell.Total);
        IEnumerable<AdaptiveElement> tasks = shown.Count == 0
            ? [RichText.Paragraph(RichText.Quiet(TeamsText.Matrix_Empty))]
            : shown.SelectMany(row => TaskRowParts.Compact(row, scene));
        return new Column
        {
            Width = Column.Stretch,
            Style = QuadrantLook.Style(cell.Quadrant),
            Spacing = Spacing.Small,
            Items =
            [
                TitleParts.Heading(Shortened.Label(cell.Label, MaxLabelLength), TextSize.Default),
                RichText.Paragraph(RichText.Quiet($"{count} · {QuadrantLook.Axes(cell.Quadrant)}")) with { Spacing = Spacing.None },
                .. tasks,
                .. Shortened.More(cell.Total - shown.Count),
            ],
        };
    }
}
