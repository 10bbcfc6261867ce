using CsmBot.Domain.Triage;

namespace CsmBot.Domain.Tasks;

/// <summary>
/// Running counts for one owner, so that a list of ten thousand never has to be read to be counted. Open counts are by quadrant (index 0 is Quadrant 1);
/// Quadrant-3 completions stand apart (R47) and the minutes freed by refusals are summed (R7).
/// </summary>
public sealed record OwnerTally
{
    public int OpenDoFirst { get; init; }

    public int OpenSchedule { get; init; }

    public int OpenDelegate { get; init; }

    public int OpenDecline { get; init; }

    public int SnoozedDoFirst { get; init; }

    public int SnoozedSchedule { get; init; }

    public int SnoozedDelegate { get; init; }

    public int SnoozedDecline { get; init; }

    public int Done { get; init; }

    public int DoneDelegate { get; init; }

    public int Dropped { get; init; }

    public int MinutesFreed { get; init; }

    public int Open => OpenDoFirst + OpenSchedule + OpenDelegate + OpenDecline;

    public int OpenIn(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => OpenDoFirst,
        Quadrant.Schedule => OpenSchedule,
        Quadrant.Delegate => OpenDelegate,
        _ => OpenDecline,
    };

    /// <summary>How many of the open ones carry a snooze, woken or not: those stand in the snoozed list.</summary>
    public int SnoozedIn(Quadrant quadrant) => quadrant switch
    {
        Quadrant.DoFirst => SnoozedDoFirst,
        Quadrant.Schedule => SnoozedSchedule,
        Quadrant.Delegate => SnoozedDelegate,
        _ => SnoozedDecline,
    };

    /// <summary>The counts after a task of this owner changed; null stands for a task that did not exist (or no longer is this owner's).</summary>
    public OwnerTally Apply(TaskItem? before, TaskItem? after) => Count(before, -1).Count(after, 1);

    private OwnerTally Count(TaskItem? task, int step) => task switch
    {
        null or { IsWithdrawn: true } => this,
        { State: TaskState.Done } => this with
        {
            Done = Done + step,
            DoneDelegate = DoneDelegate + (task.Quadrant == Quadrant.Delegate ? step : 0),
        },
        { State: TaskState.Dropped } => this with { Dropped = Dropped + step, MinutesFreed = MinutesFreed + (step * (task.Closing?.MinutesFreed ?? 0)) },
        { State: TaskState.Merged } => this,
        _ => CountOpen(task.Quadrant, step, task.Snooze is null ? 0 : step),
    };

    private OwnerTally CountOpen(Quadrant quadrant, int step, int snoozed) => quadrant switch
    {
        Quadrant.DoFirst => this with { OpenDoFirst = OpenDoFirst + step, SnoozedDoFirst = SnoozedDoFirst + snoozed },
        Quadrant.Schedule => this with { OpenSchedule = OpenSchedule + step, SnoozedSchedule = SnoozedSchedule + snoozed },
        Quadrant.Delegate => this with { OpenDelegate = OpenDelegate + step, SnoozedDelegate = SnoozedDelegate + snoozed },
        _ => this with { OpenDecline = OpenDecline + step, SnoozedDecline = SnoozedDecline + snoozed },
    };
}
