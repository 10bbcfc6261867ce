using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;

namespace CsmBot.Channels.Web.Rendering.Elements;

/// <summary>One task as a list item: its id, what it is, where it belongs, and what can be done with it.</summary>
internal static class TaskRowHtml
{
    public const int MaxTextLength = 400;

    public const int MaxMarks = 8;

    /// <summary>In a list, under a heading. The row names its quadrant unless the heading does.</summary>
    public static Html Full(TaskRow row, Place place, string heading) => Html.Of(
        $"""
        <li class="task {QuadrantLook.CssClass(row.Quadrant)}">
        {QuadrantLook.Glyph(row.Quadrant)}
        <div class="what"><p class="task-text"><b class="id">{row.Id}</b> <bdi>{Shortened.Text(row.Text, MaxTextLength)}</bdi></p>
        <p class="meta">{Quadrant(row, heading)}{Meta(row)}{Marks(row)}</p></div>
        {Buttons(row, place)}
        </li>
        """);

    /// <summary>Within a cell of the matrix, which names the quadrant for all.</summary>
    public static Html Compact(TaskRow row, Place place) => Html.Of(
        $"""
        <li class="task"><div class="what"><p class="task-text"><b class="id">{row.Id}</b> <bdi>{Shortened.Text(row.Text, MaxTextLength)}</bdi></p>
        <p class="meta">{Meta(row)}{Marks(row)}</p></div>{Buttons(row, place)}</li>
        """);

    private static Html Quadrant(TaskRow row, string heading)
    {
        var name = QuadrantNames.Long(row.Quadrant);
        return heading.Contains(name, StringComparison.Ordinal) ? Html.Empty : Html.Of($"<span>{name}</span>");
    }

    private static IEnumerable<Html> Meta(TaskRow row) => new[] { row.Account, row.Due }
        .Where(part => !string.IsNullOrEmpty(part))
        .Select(part => Html.Of($"<span><bdi>{part}</bdi></span>"));

    private static IEnumerable<Html> Marks(TaskRow row) => row.Marks.Take(MaxMarks).Select(mark => Html.Of($"""<span class="mark">{mark}</span>"""));

    private static Html Buttons(TaskRow row, Place place) => row.Buttons.Count == 0
        ? Html.Empty
        : Html.Of($"""<div class="row-buttons">{row.Buttons.Select(button => ButtonsHtml.Button(button, place, row.Id))}</div>""");
}
