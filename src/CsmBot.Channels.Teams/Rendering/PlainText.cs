using System.Buffers;
using System.Text.RegularExpressions;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>Text for the places of a card where no Markdown is read: runs of rich text, buttons, labels, alternative texts.</summary>
internal static partial class PlainText
{
    // Direction overrides can make a label read as another one; clients isolate right-to-left text by themselves.
    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Without control characters and direction overrides, and with nothing that a client would replace by a date of its own.</summary>
    public static string Clean(string text)
    {
        var clean = text.Any(IsUnwanted) ? string.Concat(text.Where(c => !IsUnwanted(c))) : text;
        return clean.Contains("{{", StringComparison.Ordinal) ? DateFunction().Replace(clean, "{ ") : clean;
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string Line(string text) => Clean(text).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    private static bool IsUnwanted(char c) => (char.IsControl(c) && c is not '\n' and not '\t') || DirectionMarks.Contains(c);

    // Clients put a date in place of {{DATE(...)}} and {{TIME(...)}}, in plain text too; a space between the braces stops them.
    [GeneratedRegex(@"\{(?=\{(?:DATE|TIME)\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateFunction();
}
