using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>The Quadrant-1 work a morning begins with: what is overdue, due today, or concerns a Tier-1 account. Few, so that the morning stays Quadrant 2's.</summary>
public static class CannotWait
{
    public const int Count = 3;

    /// <param name="doFirst">In the order the member works them.</param>
    /// <param name="tierOne">Names of the Tier-1 accounts, with a comparer that ignores case.</param>
    public static IReadOnlyList<TaskItem> Of(IEnumerable<TaskItem> doFirst, Instant now, DateTimeZone zone, IReadOnlySet<string> tierOne, int count = Count)
    {
        var today = now.InZone(zone).Date;
        return
        [
            .. doFirst
                .Where(task => (task.Due is { } due && due.DateIn(zone) <= today) || (task.Account is { } account && tierOne.Contains(account)))
                .Take(count),
        ];
    }
}
