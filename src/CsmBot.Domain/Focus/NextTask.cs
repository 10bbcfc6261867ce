using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>
/// Picks what to do now: Quadrant 1, then 2, then 3, and Quadrant 4 only when nothing else is open (R17, R6). Inside the morning block Quadrant 2 comes first
/// unless a Quadrant-1 task is due before the block ends or concerns a Tier-1 account.
/// </summary>
public static class NextTask
{
    private const int Following = 2;

    /// <param name="tierOne">Names of the Tier-1 accounts, with a comparer that ignores case.</param>
    public static NextDecision Decide(OpenWork work, Interval? block, IReadOnlySet<string> tierOne)
    {
        List<TaskItem> queue = block is { } running ? InBlock(work, running, tierOne) : [.. work.DoFirst, .. work.Schedule, .. work.Delegate];
        if (queue.Count == 0 && block is null)
        {
            queue = [.. work.Decline];
        }

        var first = queue.Count == 0 ? null : queue[0];
        return new NextDecision(first, [.. queue.Skip(1).Take(Following)], Reason(first, work, block, tierOne), block);
    }

    /// <summary>Whether a Quadrant-1 task may interrupt the block.</summary>
    public static bool Breaks(TaskItem task, Interval block, IReadOnlySet<string> tierOne) => IsDueBefore(task, block.End) || IsTierOne(task, tierOne);

    private static List<TaskItem> InBlock(OpenWork work, Interval block, IReadOnlySet<string> tierOne)
    {
        var byBreak = work.DoFirst.ToLookup(task => Breaks(task, block, tierOne));
        return [.. byBreak[true], .. work.Schedule, .. byBreak[false], .. work.Delegate];
    }

    private static NextReason Reason(TaskItem? first, OpenWork work, Interval? block, IReadOnlySet<string> tierOne) => (first?.Quadrant, block) switch
    {
        (null, not null) when work.Decline.Count > 0 => NextReason.BlockForbidsDecline,
        (null, _) => NextReason.Nothing,
        (Quadrant.DoFirst, null) => NextReason.DoFirst,
        (Quadrant.DoFirst, { } running) when IsDueBefore(first!, running.End) => NextReason.BreaksByDue,
        (Quadrant.DoFirst, not null) when IsTierOne(first!, tierOne) => NextReason.BreaksByTier,
        (Quadrant.DoFirst, not null) => NextReason.BlockUnused,
        (Quadrant.Schedule, null) => NextReason.Schedule,
        (Quadrant.Schedule, not null) => work.DoFirst.Count > 0 ? NextReason.BlockProtects : NextReason.BlockWork,
        (Quadrant.Delegate, _) => NextReason.Delegate,
        _ => NextReason.Decline,
    };

    private static bool IsDueBefore(TaskItem task, Instant end) => task.Due is { } due && due.At < end;

    private static bool IsTierOne(TaskItem task, IReadOnlySet<string> tierOne) => task.Account is { } account && tierOne.Contains(account);
}
