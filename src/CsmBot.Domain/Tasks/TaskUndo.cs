namespace CsmBot.Domain.Tasks;

/// <summary>Takes a task's change back, unless the task has changed since.</summary>
public static class TaskUndo
{
    /// <summary>
    /// True when the task says the same in both states. Version and time of change are left out: undoing a later command brings the earlier content back under a new version,
    /// and from there the undo can go on. What triage said when it was filed never changes.
    /// </summary>
    public static bool SameWork(TaskItem one, TaskItem other) => Bare(one) == Bare(other);

    /// <summary>The task as it was before; one that did not exist before is withdrawn, so that ids stay gapless and its history can still be read.</summary>
    public static TaskItem Restore(TaskItem? before, TaskItem current) => before is null
        ? current with { State = TaskState.Dropped, Closing = null, Snooze = null, MergedInto = null }
        : before with { Triage = before.Triage ?? current.Triage };

    private static TaskItem Bare(TaskItem task) => task with { Version = 0, ChangedAt = default, TouchedBy = null, Triage = null };
}
