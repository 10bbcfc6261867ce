using System.Buffers;
using System.Text;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Text for the places of a card where no markup is read: all of them but the summary.</summary>
internal static class CleanText
{
    // Direction overrides can make a label read as another one; clients isolate right-to-left text by themselves.
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Without control characters and direction overrides, and with no half of a pair, which JSON cannot carry.</summary>
    public static string Of(string text)
    {
        if (!text.Any(c => IsUnwanted(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || !IsUnwanted((char)rune.Value))
            {
                // A half comes out of the enumeration as U+FFFD.
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Of"/>, on one line.</summary>
    public static string Line(string text) => Of(text).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    private static bool IsUnwanted(char c) => (char.IsControl(c) && c is not '\n' and not '\t') || DirectionMarks.Contains(c);
}
