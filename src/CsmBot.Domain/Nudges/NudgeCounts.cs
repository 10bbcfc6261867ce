using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>How much is stuck long enough for a reminder right now, so that other limits can be tried on what there is (T27).</summary>
/// <param name="New">Told to their owner.</param>
/// <param name="NewUp">Of these, up with a manager.</param>
/// <param name="OverdueAgain">Overdue Quadrant 1 that its owner hears of again.</param>
/// <param name="OverdueUp">Of these, up with a manager.</param>
/// <param name="People">Whose week shows a growing Quadrant 1, or too much of Quadrant 3, or who are asked for an order.</param>
public readonly record struct NudgeCounts(int New, int NewUp, int OverdueAgain, int OverdueUp, int OverdueOther, int Untouched, NudgePeople People)
{
    public static NudgeCounts operator +(NudgeCounts one, NudgeCounts other) => new(
        one.New + other.New,
        one.NewUp + other.NewUp,
        one.OverdueAgain + other.OverdueAgain,
        one.OverdueUp + other.OverdueUp,
        one.OverdueOther + other.OverdueOther,
        one.Untouched + other.Untouched,
        new NudgePeople(one.People.Growth + other.People.Growth, one.People.Share + other.People.Share, one.People.DoFirst + other.People.DoFirst));

    public static NudgeCounts Add(NudgeCounts one, NudgeCounts other) => one + other;

    /// <param name="open">What is open and awake.</param>
    public static NudgeCounts Of(IReadOnlyCollection<TaskItem> open, OwnerTally tally, NudgeBook book, Member owner, BusinessCalendar calendar, Instant now, NudgeLimits limits)
    {
        return new NudgeCounts(
            Stuck(NudgeKind.Unacknowledged, Quadrant.DoFirst, 0),
            Stuck(NudgeKind.Unacknowledged, Quadrant.DoFirst, 2),
            Stuck(NudgeKind.Overdue, Quadrant.DoFirst, 1),
            Stuck(NudgeKind.Overdue, Quadrant.DoFirst, 2),
            Stuck(NudgeKind.Overdue, Quadrant.Schedule, 1) + Stuck(NudgeKind.Overdue, Quadrant.Delegate, 1),
            Stuck(NudgeKind.Untouched, Quadrant.Schedule, 0),
            new NudgePeople(
                NudgeRules.Growth(book.Weeks) >= limits.GrowthWeeks ? 1 : 0,
                NudgeRules.Share(book.Weeks)?.Percent > limits.SharePercent ? 1 : 0,
                ForcedRanking.IsDue(tally, rankedOpen: 0, limits.DoFirstPercent) ? 1 : 0));

        int Stuck(NudgeKind kind, Quadrant quadrant, int rung)
        {
            var after = NudgeRules.Ladder(kind, quadrant, isTierOne: false, limits)[rung].After;
            return open.Count(task => task.Quadrant == quadrant && NudgeRules.Stuck(kind, task, now, owner, calendar) >= after);
        }
    }
}
