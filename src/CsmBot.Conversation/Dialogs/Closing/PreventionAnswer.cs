using System.Buffers;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Closing;

/// <summary>Reads "no, their CEO left", "yes, by a monthly review" or a bare cause. Words that name a cause say that there was one.</summary>
internal sealed record PreventionAnswer(bool Preventable, string? By)
{
    private const int MostWordsOfACause = 6;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:!");

    public static PreventionAnswer Read(string text)
    {
        var line = TypedText.Shorten(text.Trim(), TypedText.MaxNoteLength);
        var end = line.AsSpan().IndexOfAny(WordEnds);
        var first = end < 0 ? line : line[..end];
        var rest = end < 0 ? string.Empty : line[end..].TrimStart(' ', ',', '.', ';', ':', '!');
        return Answer.Read(first) switch
        {
            false => new PreventionAnswer(false, null),
            true => new PreventionAnswer(true, Cause(rest)),
            null => new PreventionAnswer(true, Cause(line)),
        };
    }

    /// <summary>A yes, a no, "by ...", or a cause in a few words; a whole sentence that opens with none of them is something else.</summary>
    public static bool IsLikely(string text)
    {
        var line = text.Trim();
        var end = line.AsSpan().IndexOfAny(WordEnds);
        return Answer.Read(end < 0 ? line : line[..end]) is not null
            || line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            || line.Count(char.IsWhiteSpace) < MostWordsOfACause;
    }

    /// <summary>The cause without a leading "by"; null when no words are left.</summary>
    public static string? Cause(string text)
    {
        var cause = TypedText.Shorten(text.Trim(), TypedText.MaxNoteLength);
        cause = cause.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? cause[3..].TrimStart() : cause;
        return TypedText.HasWords(cause) ? cause : null;
    }
}
