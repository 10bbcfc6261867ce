using System.Text.RegularExpressions;
using CsmBot.Domain.Triage;

namespace CsmBot.Domain.Tasks;

/// <summary>Flags one account's request that nothing earlier resembles: perhaps a shiny object, better delegated than chased (R45).</summary>
public static partial class ShinyObject
{
    /// <summary>The name under which triage itself may have flagged one.</summary>
    public const string Rule = "shiny-object";

    /// <summary>Share of common words from which an earlier task counts as the same kind of case.</summary>
    private const double SameCaseFrom = 0.3;

    /// <summary>Whether it is worth looking for earlier cases: a request of one account that is no fire.</summary>
    public static bool IsCandidate(TaskItem task) => task.Account is not null && task.Quadrant != Quadrant.DoFirst && Asks().IsMatch(task.Text);

    /// <summary>True when no earlier task is a like case. The account's own name makes no case alike.</summary>
    public static bool IsOneOff(TaskItem task, IEnumerable<TaskItem> earlier)
    {
        var words = CaseWords(task);
        return words.Count > 0 && !earlier.Any(other => other.Id != task.Id && TextLikeness.Of(words, CaseWords(other)) >= SameCaseFrom);
    }

    private static HashSet<string> CaseWords(TaskItem task)
    {
        var words = TextLikeness.WordsOf(task.Text);
        words.ExceptWith(TextLikeness.WordsOf(task.Account ?? string.Empty));
        words.RemoveWhere(word => Asks().IsMatch(word));
        return words;
    }

    [GeneratedRegex(
        @"\b(?:asks?|asked|asking|wants?|wanted|requests?|requested|requesting|wish(?:es|ed)?|would like|would love|feature request|can we (?:add|build|get|have)|could (?:we|you) (?:add|build))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Asks();
}
