using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class TaskListHtml
{
    public const int MaxTasks = 50;

    public static Html Render(TaskListElement element, Place place)
    {
        var rows = element.Tasks.Take(MaxTasks).Select(row => TaskRowHtml.Full(row, place, element.Heading ?? string.Empty));
        var more = Shortened.More(element.More + Math.Max(0, element.Tasks.Count - MaxTasks));
        if (element.Heading is not { Length: > 0 } heading)
        {
            return Html.Of($"""<ul class="tasks" aria-label="{PageText.Tasks}">{rows}</ul>{more}""");
        }

        var id = place.Id("heading");
        return Html.Of($"""<h4 class="heading" id="{id}" dir="auto">{heading}</h4><ul class="tasks" aria-labelledby="{id}">{rows}</ul>{more}""");
    }
}
