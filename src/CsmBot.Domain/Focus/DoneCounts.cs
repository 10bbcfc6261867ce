using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>What was finished in a time. Quadrant 3 stands apart, so that it does not look like progress on goals (R47).</summary>
public sealed record DoneCounts(int Schedule, int Others, int Delegate)
{
    public int Total => Schedule + Others + Delegate;

    /// <param name="closed">Those that were dropped or merged are not counted.</param>
    public static DoneCounts Of(IReadOnlyCollection<TaskItem> closed, Instant since)
    {
        var done = closed.Where(task => task.State == TaskState.Done && ClosedAt(task) >= since).CountBy(task => task.Quadrant).ToDictionary();
        return new DoneCounts(
            done.GetValueOrDefault(Quadrant.Schedule), done.GetValueOrDefault(Quadrant.DoFirst) + done.GetValueOrDefault(Quadrant.Decline), done.GetValueOrDefault(Quadrant.Delegate));
    }

    public static Instant ClosedAt(TaskItem task) => task.Closing?.At ?? task.ChangedAt;
}
