using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>
/// R18: a list that nobody looks through goes stale, so once a week its owner is asked whether its order is still right. From then on until they say so, what was not
/// touched since the last time is marked.
/// </summary>
public static class ListSorting
{
    /// <summary>Fewer are seen at a glance.</summary>
    public const int FewestOpen = 5;

    private static readonly Duration Apart = Duration.FromDays(7);

    /// <param name="sorted">When the member last put the list in order; null for one who never did.</param>
    public static bool IsDue(Instant? sorted, Instant now, int open) => open >= FewestOpen && !(now - sorted < Apart);

    public static bool IsUntouched(TaskItem task, Instant? sorted, Instant now) => task.IsOpen && now - sorted >= Apart && task.ChangedAt <= sorted;
}
