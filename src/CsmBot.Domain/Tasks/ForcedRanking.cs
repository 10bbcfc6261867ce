namespace CsmBot.Domain.Tasks;

/// <summary>
/// R23: when most open work is called Quadrant 1, "urgent" says nothing any more and the member is asked for an order. The order is kept as ids beside the
/// member, not on the tasks: one row changes, no card goes stale, and ranked tasks are found without reading the list they stand in.
/// </summary>
public static class ForcedRanking
{
    /// <summary>Ranked tasks kept per member; whatever follows is in order of its due date.</summary>
    public const int Capacity = 20;

    /// <summary>Below this many open Quadrant-1 tasks a list is short enough to see at a glance.</summary>
    public const int FewestOpen = 6;

    /// <summary>With this many ranked tasks still open the question rests.</summary>
    public const int EnoughRanked = 3;

    /// <param name="mostPercent">The share of open tasks in Quadrant 1 above which an order is asked for.</param>
    public static bool IsDue(OwnerTally tally, int rankedOpen, int mostPercent) =>
        rankedOpen < EnoughRanked && tally.OpenDoFirst >= FewestOpen && 100L * tally.OpenDoFirst > (long)mostPercent * tally.Open;

    /// <summary>The named tasks first, in that order; those ranked before follow in theirs.</summary>
    public static IReadOnlyList<TaskId> Put(IEnumerable<TaskId> first, IEnumerable<TaskId> before) => [.. first.Concat(before).Distinct().Take(Capacity)];
}
