using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Help;

/// <summary>The help sentences, found by the name of what they explain.</summary>
internal static class HelpTexts
{
    /// <summary>Topics that are no commands, with the other words for them.</summary>
    public static IReadOnlyDictionary<string, string> Topics { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["critical"] = "critical",
        ["important"] = "critical",
        ["importance"] = "critical",
        ["urgent"] = "urgent",
        ["urgency"] = "urgent",
        ["quadrants"] = "quadrants",
        ["quadrant"] = "quadrants",
        ["eisenhower"] = "quadrants",
        ["priorities"] = "quadrants",
        ["dates"] = "dates",
        ["date"] = "dates",
        ["due"] = "dates",
        ["filters"] = "filters",
        ["filter"] = "filters",
        ["privacy"] = "privacy",
        ["data"] = "privacy",
    };

    /// <summary>What the command does, in one line; empty when nobody wrote it yet.</summary>
    public static string OneLine(string verb) => Say.ByKey("Help_" + verb, string.Empty, string.Empty);

    /// <summary>Ready lines to type, one a line.</summary>
    public static IReadOnlyList<string> Examples(string verb) => Say.ByKey("Help_" + verb, "_Examples", string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What else there is to know, or empty.</summary>
    public static string More(string verb) => Say.ByKey("Help_" + verb, "_More", string.Empty);

    public static string Topic(string topic) => Say.ByKey("Help_Topic_", topic, string.Empty);
}
