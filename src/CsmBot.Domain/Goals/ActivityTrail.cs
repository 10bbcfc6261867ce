using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Goals;

/// <summary>What a member did of their activities: the tasks that were made from them. What was never made a task is not known here.</summary>
public sealed record ActivityTrail(MemberId Member)
{
    /// <summary>The row has to stay small; the oldest go first.</summary>
    private const int Kept = 60;

    public IReadOnlyList<ActivityWork> Work { get; init => field = value ?? []; } = [];

    public Instant? LastDone(string activity) => Work.Where(work => work.Activity == activity).Max(work => work.DoneAt);

    /// <summary>The task that is open for an activity, as far as is known.</summary>
    public TaskId? OpenTask(string activity) => Work.LastOrDefault(work => work.Activity == activity && work.DoneAt is null)?.Task;

    /// <summary>The trail after a task changed: open, done, or given up, which is no work on anything.</summary>
    public ActivityTrail After(TaskItem task)
    {
        var others = Work.Where(work => work.Task != task.Id);
        return task switch
        {
            { Activity: null } => this,
            { State: TaskState.Open } => this with { Work = [.. others.Append(new ActivityWork(task.Activity, task.Id, DoneAt: null)).TakeLast(Kept)] },
            { State: TaskState.Done } => this with { Work = [.. others.Append(new ActivityWork(task.Activity, task.Id, task.Closing?.At ?? task.ChangedAt)).TakeLast(Kept)] },
            _ => this with { Work = [.. others] },
        };
    }
}
