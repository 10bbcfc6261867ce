using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering.Elements;

internal static class TaskListParts
{
    public static IEnumerable<SlackBlock> Render(TaskListElement element, CardScene scene)
    {
        var heading = element.Heading ?? string.Empty;
        var rows = element.Tasks.Take(scene.Counts.Rows).ToList();
        var left = element.More + element.Tasks.Count - rows.Count;
        return
        [
            .. string.IsNullOrWhiteSpace(heading) ? Array.Empty<SlackBlock>() : [TitleParts.Heading(heading)],
            .. rows.SelectMany(row => TaskRowParts.Full(row, scene, heading)),
            .. Shortened.More(left),
        ];
    }
}
