using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>Finds what is stuck, and whose turn it is to hear of it.</summary>
public static class NudgeFinder
{
    /// <summary>A long list of Quadrant 2 is the digest's matter; of a few one may remind.</summary>
    private const int MostUntouched = 3;

    private static readonly NudgeKind[] OfTasks = [NudgeKind.Unacknowledged, NudgeKind.Overdue, NudgeKind.Untouched];

    /// <summary>The rung that is due for each stuck task. No rung is left out: whoever stands higher hears of it only some time after whoever stands lower.</summary>
    /// <param name="alerted">Tasks with an open alert, which climbs by itself: their owner knows, and nobody is told twice (C9).</param>
    /// <param name="planned">Tasks that have a focus block ahead: they are not forgotten.</param>
    public static IReadOnlyList<Nudge> Find(
        IEnumerable<TaskItem> open, NudgeBook book, Instant now, Member owner, BusinessCalendar calendar, IReadOnlySet<string> tierOne, IReadOnlySet<TaskId> alerted, IReadOnlySet<TaskId> planned, NudgeLimits limits) =>
    [
        .. OfTasks.SelectMany(kind => open
            .Where(task => !alerted.Contains(task.Id) && !(kind == NudgeKind.Untouched && planned.Contains(task.Id)))
            .OrderBy(task => task.Quadrant)
            .ThenBy(task => kind == NudgeKind.Overdue ? task.Due?.At : task.ChangedAt)
            .Select(task => Find(kind, task, book, now, owner, calendar, NudgeRules.Ladder(kind, task.Quadrant, task.Account is { } account && tierOne.Contains(account), limits)))
            .OfType<Nudge>()
            .Take(kind == NudgeKind.Untouched ? MostUntouched : int.MaxValue)),
    ];

    /// <summary>The marks of what is still stuck; what moved on may be told of anew if it gets stuck again.</summary>
    public static IReadOnlyList<NudgeMark> StillStuck(NudgeBook book, IEnumerable<TaskItem> open, Instant now, Member owner, BusinessCalendar calendar)
    {
        var byId = open.ToDictionary(task => task.Id);
        return [.. book.Marks.Where(mark => byId.TryGetValue(mark.Task, out var task) && IsOf(mark, task) && NudgeRules.Stuck(mark.Kind, task, now, owner, calendar) is not null)];
    }

    private static Nudge? Find(NudgeKind kind, TaskItem task, NudgeBook book, Instant now, Member owner, BusinessCalendar calendar, IReadOnlyList<NudgeRung> ladder)
    {
        if (ladder.Count == 0 || NudgeRules.Stuck(kind, task, now, owner, calendar) is not { } stuck)
        {
            return null;
        }

        var (rung, since) = MarkOf(kind, task, book) is { } said ? (said.Rung + 1, kind == NudgeKind.Untouched ? now - said.At : WorkingTime.Between(said.At, now, owner, calendar)) : (0, stuck);
        if (rung >= ladder.Count || stuck < ladder[rung].After)
        {
            return null;
        }

        // Said late, the next one waits as long as it would have waited.
        var wait = rung == 0 ? ladder[0].After : ladder[rung].After - ladder[rung - 1].After;
        return since >= wait ? new Nudge(kind, task, rung, ladder[rung].Step) : null;
    }

    private static NudgeMark? MarkOf(NudgeKind kind, TaskItem task, NudgeBook book) => book.Find(kind, task.Id) is { } mark && IsOf(mark, task) ? mark : null;

    /// <summary>A mark belongs to one time of being stuck: a due date that was moved, or work that was touched, begins another.</summary>
    private static bool IsOf(NudgeMark mark, TaskItem task) => mark.Kind == NudgeKind.Overdue ? task.Due?.At < mark.At : task.ChangedAt <= mark.At;
}
