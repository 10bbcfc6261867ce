using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>What a member was reminded of, what was held back, and what waits to be said together.</summary>
public sealed record NudgeBook(MemberId Member)
{
    /// <summary>Beyond it nobody reads on; the oldest go first.</summary>
    private const int MostWaiting = 100;

    /// <summary>The row has to stay small; what was said longest ago may be said again.</summary>
    private const int MostMarks = 300;

    private const int KeptWeeks = 6;

    public IReadOnlyList<NudgeMark> Marks { get; init; } = [];

    public IReadOnlyList<HeldNudge> Held { get; init; } = [];

    /// <summary>Others' stuck work that climbed to this member.</summary>
    public IReadOnlyList<PassedNudge> Passed { get; init; } = [];

    /// <summary>Reactive work that came in during a protected morning (R58).</summary>
    public IReadOnlyList<TaskId> CameIn { get; init; } = [];

    public IReadOnlyList<WeekFigures> Weeks { get; init; } = [];

    /// <summary>The week whose counts the morning digest noted, and that reminders have not looked at yet.</summary>
    public LocalDate? NotedByDigest { get; init; }

    /// <summary>The day that <see cref="SaidToday"/> counts.</summary>
    public LocalDate? Day { get; init; }

    public int SaidToday { get; init; }

    public int SaidOn(LocalDate day) => Day == day ? SaidToday : 0;

    public NudgeMark? Find(NudgeKind kind, TaskId task) => Marks.FirstOrDefault(mark => mark.Kind == kind && mark.Task == task);

    /// <summary>The marks replace older ones of the same.</summary>
    public NudgeBook With(IReadOnlyList<NudgeMark> marks) => this with
    {
        Marks = [.. Marks.Where(mark => !marks.Any(one => one.Kind == mark.Kind && one.Task == mark.Task)).Concat(marks).TakeLast(MostMarks)],
    };

    public NudgeBook With(IReadOnlyList<HeldNudge> held) => this with { Held = [.. held.TakeLast(MostWaiting)] };

    public NudgeBook With(PassedNudge nudge) => this with
    {
        Passed = [.. Passed.Where(one => one.Task != nudge.Task || one.Kind != nudge.Kind).Append(nudge).TakeLast(MostWaiting)],
    };

    public NudgeBook WithCameIn(TaskId task) => this with { CameIn = [.. CameIn.Where(one => one != task).Append(task).TakeLast(MostWaiting)] };

    public NudgeBook With(WeekFigures figures) => this with { Weeks = [.. Weeks.Append(figures).TakeLast(KeptWeeks)] };
}
