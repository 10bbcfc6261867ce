using CsmBot.Channels.Slack.Text;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Cuts what is too long for a card, and says so where it was cut.</summary>
internal static class Shortened
{
    /// <summary>What "and 1234567890 more characters" adds to a text that was cut.</summary>
    public const int MaxAddition = 40;

    public static string Text(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var kept = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Concat(text.AsSpan(0, kept), "… ", Words.With(SlackStrings.MoreCharacters, text.Length - kept));
    }

    /// <summary>For labels and lines where a count would be longer than what it counts: the cut shows as three dots.</summary>
    public static string Label(string text, int limit)
    {
        // What cleaning takes out is little; the rest of a long text need not be looked at.
        var line = CleanText.Line(text.Length > limit * 4 ? text[..(limit * 4)] : text);
        if (line.Length <= limit)
        {
            return line.Length == 0 ? SlackStrings.Dash : line;
        }

        var kept = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..kept] + "…";
    }

    /// <summary>"and 12 more", or nothing where all are shown.</summary>
    public static IEnumerable<SlackBlock> More(int left) => left > 0 ? [new ContextBlock([PlainLabel.Whole(Words.With(SlackStrings.More, left))])] : [];
}
