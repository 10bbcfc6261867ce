using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class TaskListParts
{
    public const int MaxHeadingLength = 120;

    public static IEnumerable<AdaptiveElement> Render(TaskListElement element, CardScene scene)
    {
        var heading = element.Heading ?? string.Empty;
        var rows = element.Tasks.Take(scene.Limits.Rows).Select((row, index) => TaskRowParts.Full(row, scene, heading) with { Separator = index > 0 }).ToList();
        var left = element.More + element.Tasks.Count - rows.Count;
        return [.. Heading(element), .. rows, .. Shortened.More(left)];
    }

    /// <summary>On a band of the quadrant's colour where the heading names the quadrant.</summary>
    private static IEnumerable<AdaptiveElement> Heading(TaskListElement element)
    {
        if (string.IsNullOrWhiteSpace(element.Heading))
        {
            return [];
        }

        var heading = TitleParts.Heading(Shortened.Label(element.Heading, MaxHeadingLength), TextSize.Default);
        return element.Tasks.Count > 0 && element.Heading.Contains(QuadrantNames.Long(element.Tasks[0].Quadrant), StringComparison.Ordinal)
            ? [new Container { Items = [heading], Style = QuadrantLook.Style(element.Tasks[0].Quadrant), Bleed = true, Spacing = Spacing.Medium }]
            : [heading with { Spacing = Spacing.Medium }];
    }
}
