using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

/// <summary>The four cells as a picture. The axis words outside are for the eye; each cell says its own for those who hear the page.</summary>
internal static class MatrixHtml
{
    public const int MaxTasksPerCell = 12;

    public static Html Render(MatrixElement matrix, Place place) => Html.Of(
        $"""
        <div class="matrix" role="group" aria-label="{PageText.Matrix}">
        <span class="axis across" aria-hidden="true">{PageText.Axis_Urgent}</span><span class="axis across" aria-hidden="true">{PageText.Axis_NotUrgent}</span>
        <span class="axis down" aria-hidden="true">{PageText.Axis_Important}</span><span class="axis down" aria-hidden="true">{PageText.Axis_NotImportant}</span>
        {matrix.Cells.Select(cell => Cell(cell, place))}
        </div>
        """);

    private static Html Cell(MatrixCell cell, Place place)
    {
        var shown = cell.Tasks.Take(MaxTasksPerCell).ToList();
        var look = QuadrantLook.CssClass(cell.Quadrant);
        var body = shown.Count == 0
            ? Html.Of($"""<p class="empty">{PageText.Matrix_Empty}</p>""")
            : Html.Of($"""<ul>{shown.Select(row => TaskRowHtml.Compact(row, place))}</ul>""");
        return Html.Of(
            $"""
            <section class="cell {look}" aria-labelledby="{place.Id(look)}">
            <h4 id="{place.Id(look)}" dir="auto">{cell.Label} <span class="count">{cell.Total}<span class="visually-hidden"> {PageText.Matrix_Tasks}</span></span></h4>
            <p class="axes">{QuadrantLook.Axes(cell.Quadrant)}</p>
            {body}{Shortened.More(cell.Total - shown.Count)}
            </section>
            """);
    }
}
