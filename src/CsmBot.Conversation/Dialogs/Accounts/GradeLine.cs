using System.Text.RegularExpressions;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads <c>Acme EU B2 because they asked for more</c>: a name, a grade, and a reason.</summary>
/// <param name="Grade">Null where none is typed, or what is typed is none.</param>
/// <param name="BadGrade">What looks like a grade and is none of the nine.</param>
internal sealed partial record GradeLine(string Name, GrowthGrade? Grade, string? BadGrade, string Reason)
{
    private static readonly char[] Joints = [',', ':', ';', '-', '–', '—', ' '];

    public static GradeLine Parse(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (GrowthGrade.TryParse(words[i].TrimEnd(Joints), out var grade))
            {
                return new GradeLine(string.Join(' ', words[..i]).TrimEnd(Joints), grade, null, ReasonIn(words[(i + 1)..]));
            }
        }

        return words.Length > 1 && LooksLikeGrade().IsMatch(words[^1])
            ? new GradeLine(string.Join(' ', words[..^1]), null, words[^1], string.Empty)
            : new GradeLine(string.Join(' ', words), null, null, string.Empty);
    }

    private static string ReasonIn(string[] words)
    {
        var reason = string.Join(' ', words).TrimStart(Joints);
        return reason.StartsWith("because ", StringComparison.OrdinalIgnoreCase) ? reason["because ".Length..].TrimStart() : reason;
    }

    [GeneratedRegex(@"^[A-Za-z][-+]?\d{1,2}[-+]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex LooksLikeGrade();
}
