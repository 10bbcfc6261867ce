using System.Text.RegularExpressions;

namespace CsmBot.Domain.Tasks;

/// <summary>Recognises mails and meetings that were passed on for information. They belong in Quadrant 3 unless somebody says why not (R46).</summary>
public static partial class CapturedWork
{
    /// <summary>Names under which triage itself may have recognised one.</summary>
    public static IReadOnlySet<string> Rules { get; } = new HashSet<string>(StringComparer.Ordinal) { "captured-mail", "captured-meeting" };

    public static bool Is(TaskItem task) => task.Triage?.Reasons.Any(reason => Rules.Contains(reason.Rule)) == true || Marks().IsMatch(task.Text);

    [GeneratedRegex(
        @"^\s*(?:fwd?|fyi|re|aw|wg|cc|invitation|invite|accepted|meeting invit(?:e|ation)|calendar invit(?:e|ation))\s*[:\-–]|\bcc'?(?:e?d)\b|\b(?:meeting|calendar) invit(?:e|ation)\b|\boptional attend(?:ee|ance)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Marks();
}
