using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Finding;

/// <summary>Found tasks: open ones in the order they are worked, then closed ones, the latest first.</summary>
public sealed class FoundOrder : IComparer<TaskItem>
{
    public static FoundOrder Instance { get; } = new();

    public int Compare(TaskItem? x, TaskItem? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        return (x.IsOpen, y.IsOpen) switch
        {
            (true, true) => DueOrder.Instance.Compare(x, y),
            (true, false) => -1,
            (false, true) => 1,
            _ => ByClosing(x, y),
        };
    }

    private static int ByClosing(TaskItem x, TaskItem y)
    {
        var byMoment = ClosedAt(y).CompareTo(ClosedAt(x));
        return byMoment != 0 ? byMoment : x.Id.CompareTo(y.Id);
    }

    private static Instant ClosedAt(TaskItem task) => task.Closing?.At ?? task.ChangedAt;
}
