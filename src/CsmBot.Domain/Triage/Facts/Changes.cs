using CsmBot.Domain.Triage.Weighing;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>Looks for the smallest single change that would move a task, and proves it by deciding again.</summary>
internal static class Changes
{
    /// <summary>Each try costs a full reading of the message.</summary>
    private const int MaxRemovals = 2;

    /// <summary>Evidence that carries less than this share of the verdict cannot turn it alone.</summary>
    private const double LeastShare = 0.5;

    private static readonly (string Rule, PriorityAxis Axis, bool Raises, string Fact)[] TypicalFacts =
    [
        ("clock-near", PriorityAxis.Urgency, true, "due tomorrow"),
        ("someone-waiting", PriorityAxis.Urgency, true, "they are on the line right now and waiting"),
        ("clock-far", PriorityAxis.Urgency, false, "sometime next quarter is early enough, no deadline"),
        ("resolved", PriorityAxis.Urgency, false, "it is resolved by now, plan next quarter how to prevent a repeat"),
        ("customer-outcome", PriorityAxis.Importance, true, "their renewal and adoption depend on it"),
        ("exit-move", PriorityAxis.Importance, true, "otherwise they cancel the contract and leave us"),
        ("owned-elsewhere", PriorityAxis.Importance, false, "support owns the ticket, any colleague can do it"),
        ("cosmetic", PriorityAxis.Importance, false, "it is about the colour of an icon that nobody looks at"),
    ];

    /// <param name="text">The message.</param>
    /// <param name="scores">Its verdict.</param>
    /// <param name="reasons">What counted, strongest first.</param>
    /// <param name="estimate">Decides another text quickly, its account and facts taken as they are.</param>
    /// <param name="decide">Decides another text in full.</param>
    public static SmallestChange? Of(string text, Scores scores, IReadOnlyList<TriageReason> reasons, Func<string, Quadrant> estimate, Func<string, Quadrant> decide)
    {
        var weakest = Math.Abs(scores.Importance) < Math.Abs(scores.Urgency) ? PriorityAxis.Importance : PriorityAxis.Urgency;
        return Candidates(text, scores, weakest, reasons)
            .Where(change => estimate(change.Text) != scores.Best)
            .Select(change => change.Change with { To = decide(change.Text) })
            .FirstOrDefault(change => change.To != scores.Best);
    }

    /// <summary>First what could be taken away on the less sure axis, then what could be added.</summary>
    private static IEnumerable<(SmallestChange Change, string Text)> Candidates(string text, Scores scores, PriorityAxis weakest, IReadOnlyList<TriageReason> reasons)
    {
        var needed = Math.Abs(scores.On(weakest)) * LeastShare;
        var removable = reasons.Where(reason => reason.Span is not null && reason.Axis == weakest && (reason.Weight > 0) == (scores.On(weakest) > 0) && Math.Abs(reason.Weight) >= needed);
        foreach (var reason in removable.Take(MaxRemovals))
        {
            var span = reason.Span!.Value;
            yield return (new SmallestChange(reason.Rule, reason.Evidence, Adds: false, scores.Best), text.Remove(span.Start, span.Length));
        }

        foreach (var (rule, axis, raises, fact) in TypicalFacts)
        {
            if (axis == weakest && raises != (scores.On(axis) > 0))
            {
                yield return (new SmallestChange(rule, fact, Adds: true, scores.Best), text + "\n" + fact);
            }
        }
    }
}
