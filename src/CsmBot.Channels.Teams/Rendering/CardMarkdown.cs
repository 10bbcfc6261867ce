using System.Text;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>
/// Text for the places of a card where clients read Markdown (text blocks and facts), so that it is shown as it was typed: nothing becomes bold, a list, a link or a
/// mention. See https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features.
/// </summary>
internal static class CardMarkdown
{
    /// <summary>They mean something anywhere. A round bracket does so only after a square one, which is here.</summary>
    private const string Anywhere = @"\`*_[]<>&~|";

    /// <summary>They mean something as the first character of a line: headings, lists, underlines of headings, tables.</summary>
    private const string AtLineStart = "#+-=:";

    private const char NoBreakSpace = '\u00A0';

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var line in PlainText.Clean(text).Split('\n'))
        {
            // A single line break is a space to Markdown; two begin a paragraph.
            escaped.Append(escaped.Length == 0 ? string.Empty : "\n\n");
            AppendLine(escaped, line.Replace('\t', ' ').TrimEnd());
        }

        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, string line)
    {
        var start = line.Length - line.TrimStart().Length;
        // Four spaces would make a block of code.
        escaped.Append(NoBreakSpace, start);
        var marker = ListMarker(line, start);
        for (var index = start; index < line.Length; index++)
        {
            var c = line[index];
            if (index == marker || Anywhere.Contains(c, StringComparison.Ordinal) || (index == start && AtLineStart.Contains(c, StringComparison.Ordinal)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }
    }

    /// <summary>Where the point or bracket of "12." or "12)" stands that would make the line an item of a list; -1 where there is none.</summary>
    private static int ListMarker(string line, int start)
    {
        var index = start;
        while (index < line.Length && char.IsAsciiDigit(line[index]))
        {
            index++;
        }

        return index > start && index < line.Length && line[index] is '.' or ')' ? index : -1;
    }
}
