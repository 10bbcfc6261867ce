using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>Picks what the morning is for: a few Quadrant-2 tasks, those first that would otherwise become urgent.</summary>
public static class FocusChoice
{
    public const int Count = 3;

    /// <summary>Due so soon that it will be Quadrant 1 next.</summary>
    private static readonly Duration Soon = Duration.FromDays(7);

    private static readonly Duration Untouched = Duration.FromDays(7);

    /// <param name="tierOne">Names of the Tier-1 accounts, with a comparer that ignores case.</param>
    public static IReadOnlyList<FocusItem> Choose(IEnumerable<TaskItem> proactive, Instant now, IReadOnlySet<string> tierOne) =>
    [
        .. proactive
            .Select(task => new FocusItem(task, ReasonOf(task, now, tierOne)))
            .OrderBy(item => item.Reason)
            .ThenBy(item => item.Reason == FocusReason.Untouched ? item.Task.ChangedAt : Instant.MinValue)
            .ThenBy(item => item.Task, DueOrder.Instance)
            .Take(Count),
    ];

    private static FocusReason ReasonOf(TaskItem task, Instant now, IReadOnlySet<string> tierOne) => task switch
    {
        { Due: { } due } when due.At < now + Soon => FocusReason.DueSoon,
        { Account: { } account } when tierOne.Contains(account) => FocusReason.TierOne,
        _ when now - task.ChangedAt >= Untouched => FocusReason.Untouched,
        _ => FocusReason.Next,
    };
}
