using CsmBot.Domain.Triage.Weighing;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>Looks for the smallest single change that would move a task, and proves it by deciding again.</summary>
internal static class Changes
{
    /// <summary>Each try costs a full reading of the message.</summary>
    private const int MaxRemovals = 2;

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
    /// <param name="decide">Decides another text in the same context.</param>
    public static SmallestChange? Of(string text, Scores scores, IReadOnlyList<TriageReason> reasons, Func<string, Quadrant> decide)
    {
        var weakest = Math.Abs(scores.Importance) < Math.Abs(scores.Urgency) ? PriorityAxis.Importance : PriorityAxis.Urgency;
        return Removal(text, scores, weakest, reasons, decide) ?? Addition(text, scores, weakest, decide);
    }

    private static SmallestChange? Removal(string text, Scores scores, PriorityAxis axis, IReadOnlyList<TriageReason> reasons, Func<string, Quadrant> decide)
    {
        var tries = 0;
        foreach (var reason in reasons)
        {
            if (reason.Span is not { } span || reason.Axis != axis || (reason.Weight > 0) != IsHigh(scores, axis))
            {
                continue;
            }

            if (tries++ == MaxRemovals)
            {
                break;
            }

            var without = decide(text.Remove(span.Start, span.Length));
            if (without != scores.Best)
            {
                return new SmallestChange(reason.Rule, reason.Evidence, Adds: false, without);
            }
        }

        return null;
    }

    private static SmallestChange? Addition(string text, Scores scores, PriorityAxis weakest, Func<string, Quadrant> decide)
    {
        foreach (var (rule, axis, raises, fact) in TypicalFacts.OrderBy(fact => fact.Axis != weakest))
        {
            if (raises == IsHigh(scores, axis))
            {
                continue;
            }

            var added = decide(text + "\n" + fact);
            if (added != scores.Best)
            {
                return new SmallestChange(rule, fact, Adds: true, added);
            }
        }

        return null;
    }

    private static bool IsHigh(Scores scores, PriorityAxis axis) => (axis == PriorityAxis.Importance ? scores.Importance : scores.Urgency) > 0;
}
