namespace CsmBot.Domain.Tasks;

/// <summary>Open tasks as lists show them: by quadrant, the nearest due date first, those without one last, then the older id.</summary>
public sealed class DueOrder : IComparer<TaskItem>
{
    public static DueOrder Instance { get; } = new();

    public int Compare(TaskItem? x, TaskItem? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byQuadrant = x.Quadrant.CompareTo(y.Quadrant);
        if (byQuadrant != 0)
        {
            return byQuadrant;
        }

        var byDue = (x.Due, y.Due) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (one, other) => one.At.CompareTo(other.At),
        };
        return byDue != 0 ? byDue : x.Id.CompareTo(y.Id);
    }
}
