using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Ids of controls: a number that no other control of the message has, and for people who read logs what it does.</summary>
internal static class ActionIds
{
    public static string Button(int number, string actionId)
    {
        var id = $"{number}.{CleanText.Line(actionId)}";
        return id.Length <= SlackElement.MaxActionIdLength ? id : id[..SlackElement.MaxActionIdLength];
    }

    /// <summary>With what the entries have in common, which is longer than the limit where it is too much.</summary>
    public static string Menu(int number, CardData common) => $"{number}.{common.ToJson()}";
}
