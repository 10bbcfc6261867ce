using System.Buffers;
using System.Globalization;
using System.Text;

namespace CsmBot.Conversation.Text;

/// <summary>Makes typed text safe to store and show: control characters and direction overrides go, words and line breaks stay.</summary>
internal static class TypedText
{
    /// <summary>A task's text is kept up to this many characters; what is longer is cut visibly.</summary>
    public const int MaxTaskLength = 4000;

    /// <summary>Reasons and remarks are kept up to this many characters.</summary>
    public const int MaxNoteLength = 300;

    // Direction overrides and isolates can make "T-1" read as another id; zero-width marks hide inside words. Joiners (U+200C, U+200D) stay: scripts and emoji need them.
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFC");

    public static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n')
            {
                builder.Append('\n');
            }
            else if (c is '\r')
            {
                builder.Append(i + 1 < text.Length && text[i + 1] == '\n' ? string.Empty : "\n");
            }
            else if (c is '\t' || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator)
            {
                builder.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Append(c).Append(text[++i]);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && !Invisible.Contains(c))
            {
                builder.Append(c);
            }
        }

        // One spelling for each accented letter, however the keyboard or the file put it together.
        return builder.ToString().Trim().Normalize();
    }

    /// <summary>True when there is a letter or a digit in it, in any script: emoji and punctuation alone are no task.</summary>
    public static bool HasWords(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>A remark on one line, or null when there are no words in it.</summary>
    public static string? NoteOrNull(string text) => HasWords(text) ? Shorten(text.Trim(), MaxNoteLength) : null;

    /// <summary>The text on one line, cut at a character boundary with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= length ? line : string.Concat(Cut(line, length - 1), "…");
    }

    /// <summary>The first <paramref name="length"/> characters, never half of a pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
