namespace CsmBot.Domain.Tasks;

/// <summary>What survives when a task is folded into another: the more pressing quadrant, the nearer due date, and the words that were new.</summary>
public static class TaskMerge
{
    private const int MaxTextLength = 4000;

    public static TaskItem Fold(TaskItem from, TaskItem into) => into with
    {
        Priority = from.Quadrant < into.Quadrant ? from.Priority : into.Priority,
        Account = into.Account ?? from.Account,
        Due = Earlier(into.Due, from.Due),
        Text = Join(into.Text, from.Text),
    };

    private static TaskDue? Earlier(TaskDue? one, TaskDue? other) => one is null || (other is not null && other.At < one.At) ? other : one;

    private static string Join(string kept, string added) =>
        kept.Contains(added, StringComparison.OrdinalIgnoreCase) || kept.Length + added.Length + 1 > MaxTextLength ? kept : kept + "\n" + added;
}
