using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>From when on something counts as stuck, and up which ladder it goes. Reminding of work stays with its owner unless it is Quadrant 1.</summary>
public static class NudgeRules
{
    /// <summary>Over so many weeks the share of Quadrant 3 is counted.</summary>
    public const int WeeksOfShare = 4;

    /// <summary>With fewer finished a share says nothing.</summary>
    public const int FewestDone = 10;

    /// <summary>The ladder of a kind for work of a quadrant; empty where it does not apply. Only Tier-1 work goes up to the head coach.</summary>
    public static IReadOnlyList<NudgeRung> Ladder(NudgeKind kind, Quadrant quadrant, bool isTierOne, NudgeLimits limits) => (kind, quadrant) switch
    {
        (NudgeKind.Unacknowledged, Quadrant.DoFirst) => Up(limits.NewHours, isTierOne, NudgeStep.Owner, NudgeStep.Team, NudgeStep.Manager, NudgeStep.HeadCoach),
        (NudgeKind.Overdue, Quadrant.DoFirst) => Up([0, .. limits.OverdueHours], isTierOne, NudgeStep.Owner, NudgeStep.Owner, NudgeStep.Manager, NudgeStep.HeadCoach),
        (NudgeKind.Overdue, Quadrant.Schedule or Quadrant.Delegate) => Up([0, limits.OverdueOtherHours], isTierOne: true, NudgeStep.Owner, NudgeStep.Owner),
        (NudgeKind.Untouched, Quadrant.Schedule) => [.. limits.UntouchedDays.Select(days => new NudgeRung(NudgeStep.Owner, Duration.FromDays(days)))],
        _ => [],
    };

    /// <summary>How long a task is stuck in the sense of a kind: in the owner's working time, but untouched in days of the calendar. Null while it is not.</summary>
    public static Duration? Stuck(NudgeKind kind, TaskItem task, Instant now, Member owner, BusinessCalendar calendar) => kind switch
    {
        NudgeKind.Unacknowledged when task is { IsOpen: true, IsAcknowledged: false } => WorkingTime.Between(task.ChangedAt, now, owner, calendar),
        NudgeKind.Overdue when task.IsOverdueAt(now) => WorkingTime.Between(task.Due!.At, now, owner, calendar),
        NudgeKind.Untouched when task.IsOpen && !task.IsOverdueAt(now) => now - task.ChangedAt,
        _ => null,
    };

    /// <summary>How many weeks in a row, up to the last, Quadrant 1 has grown.</summary>
    public static int Growth(IReadOnlyList<WeekFigures> weeks)
    {
        var grown = 0;
        for (var week = weeks.Count - 1; week > 0 && weeks[week].OpenDoFirst > weeks[week - 1].OpenDoFirst; week--)
        {
            grown++;
        }

        return grown;
    }

    /// <summary>What was finished over the last weeks, and how much of it in Quadrant 3; null while too few weeks or too little of it are known.</summary>
    public static (int Done, int DoneDelegate, int Percent)? Share(IReadOnlyList<WeekFigures> weeks)
    {
        if (weeks.Count <= WeeksOfShare)
        {
            return null;
        }

        var (from, to) = (weeks[^(WeeksOfShare + 1)], weeks[^1]);
        var (done, delegated) = (to.Done - from.Done, to.DoneDelegate - from.DoneDelegate);
        return done >= FewestDone ? (done, delegated, 100 * delegated / done) : null;
    }

    private static NudgeRung[] Up(IEnumerable<int> hours, bool isTierOne, params NudgeStep[] steps) =>
        [.. steps.Zip(hours, (step, after) => new NudgeRung(step, Duration.FromHours(after))).Where(rung => isTierOne || rung.Step != NudgeStep.HeadCoach)];
}
