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

    public static SmallestChange? Of(TriageModel model, Message message, Scores scores, Func<Scores, Scores> inContext, IReadOnlyList<TriageReason> reasons)
    {
        var quadrant = scores.Best;
        var axis = Math.Abs(scores.Importance) < Math.Abs(scores.Urgency) ? PriorityAxis.Importance : PriorityAxis.Urgency;
        var sign = Math.Sign(axis == PriorityAxis.Importance ? scores.Importance : scores.Urgency);
        var removals = 0;
        foreach (var reason in reasons)
        {
            if (reason.Axis != axis || Math.Sign(reason.Weight) != sign || reason.Span is not { } span || removals++ >= MaxRemovals)
            {
                continue;
            }

            var (first, last) = TokensOf(message, span);
            if (first < 0)
            {
                continue;
            }

            var without = inContext(Scorer.Score(model, message.Without(first, last))).Best;
            if (without != quadrant)
            {
                return new SmallestChange(reason.Rule, reason.Evidence, Adds: false, without);
            }
        }

        foreach (var (rule, _, _, fact) in TypicalFacts.Where(candidate => candidate.Raises == ((candidate.Axis == PriorityAxis.Importance ? scores.Importance : scores.Urgency) < 0))
            .OrderBy(candidate => candidate.Axis != axis))
        {
            var added = inContext(Scorer.Score(model, message.With(fact))).Best;
            if (added != quadrant)
            {
                return new SmallestChange(rule, fact, Adds: true, added);
            }
        }

        return null;
    }

    private static (int First, int Last) TokensOf(Message message, Text.TextSpan span)
    {
        var first = Array.FindIndex(message.Tokens, token => token.Start >= span.Start);
        var last = Array.FindLastIndex(message.Tokens, token => token.End <= span.End);
        return last < first ? (-1, -1) : (first, last);
    }
}
