using System.Text;

namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>Reads the text of messages and commands. See https://docs.slack.dev/messaging/formatting-message-text.</summary>
public static class SlackText
{
    /// <summary>Takes a text apart into words, mentions and links, and only then unescapes each part, so that nobody can type a mention.</summary>
    /// <param name="text">The text as Slack sent it.</param>
    /// <returns>The parts in order; empty for an empty text. Brackets that hold nothing known are words.</returns>
    public static IReadOnlyList<SlackSpan> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<SlackSpan>();
        var words = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var close = text[at] == '<' ? text.AsSpan(at + 1).IndexOfAny('<', '>') + at + 1 : -1;
            if (close > at && text[close] == '>' && Token(text[(at + 1)..close]) is { } span)
            {
                EndWords(spans, words);
                spans.Add(span);
                at = close + 1;
            }
            else
            {
                // As far as the next bracket in one go.
                var next = text.IndexOf('<', at + 1);
                var end = next < 0 ? text.Length : next;
                words.Append(text, at, end - at);
                at = end;
            }
        }

        EndWords(spans, words);
        return spans;
    }

    /// <summary>The text as a person would type it: mentions and links as their names. The bot's own mention goes.</summary>
    /// <param name="spans">The parts.</param>
    /// <param name="botUserId">The bot's user id in the workspace; null keeps all mentions.</param>
    /// <returns>The text, normalised; a person without a name in the text stays as <c>@</c> and the id.</returns>
    public static string Plain(IEnumerable<SlackSpan> spans, string? botUserId)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return Normalise(string.Concat(spans.Select(span => span is UserSpan user && user.UserId == botUserId ? " " : span.Shown)));
    }

    /// <summary>
    /// Makes plain what clients beautify: curly quotes, dashes, hard and zero-width spaces. Runs of spaces become one, line breaks stay, ends are trimmed.
    /// </summary>
    /// <param name="text">Text of a person.</param>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            switch (letter)
            {
                case '\u2018' or '\u2019' or '\u201A' or '\u201B':
                    plain.Append('\'');
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\u201F':
                    plain.Append('"');
                    break;
                case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212':
                    plain.Append('-');
                    break;
                case '\u200B' or '\u2060' or '\uFEFF':
                    break;
                case '\n':
                    TrimEnd(plain).Append('\n');
                    break;
                default:
                    AppendOrPart(plain, letter);
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    private static void AppendOrPart(StringBuilder plain, char letter)
    {
        if (!char.IsWhiteSpace(letter))
        {
            plain.Append(letter);
        }
        else if (plain.Length > 0 && plain[^1] is not (' ' or '\n'))
        {
            plain.Append(' ');
        }
    }

    private static StringBuilder TrimEnd(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] == ' ')
        {
            plain.Length--;
        }

        return plain;
    }

    private static void EndWords(List<SlackSpan> spans, StringBuilder words)
    {
        if (words.Length > 0)
        {
            spans.Add(new WordsSpan(Mrkdwn.Unescape(words.ToString())));
            words.Clear();
        }
    }

    private static SlackSpan? Token(string content)
    {
        var bar = content.IndexOf('|', StringComparison.Ordinal);
        var target = Mrkdwn.Unescape(bar < 0 ? content : content[..bar]);
        var label = bar < 0 || bar == content.Length - 1 ? null : Mrkdwn.Unescape(content[(bar + 1)..]);
        return target switch
        {
            "" or "@" or "#" or "!" => null,
            ['@', .. var user] => new UserSpan(user, label),
            ['#', .. var channel] => new ChannelSpan(channel, label),
            "!here" or "!channel" or "!everyone" => new BroadcastSpan(target[1..]),
            ['!', .. var special] when special.StartsWith("subteam^", StringComparison.Ordinal) => new UserGroupSpan(special["subteam^".Length..], label),
            ['!', .. var special] => new SpecialSpan(special, label),
            _ when target.Contains(':', StringComparison.Ordinal) => new LinkSpan(target, label),
            _ => null,
        };
    }
}
