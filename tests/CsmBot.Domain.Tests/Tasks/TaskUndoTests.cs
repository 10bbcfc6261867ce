using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class TaskUndoTests
{
    private static readonly TaskItem Filed = new()
    {
        Id = new TaskId(1),
        Text = "call the sponsor",
        Priority = Priority.Of(Quadrant.DoFirst),
        Owner = new MemberId("dana"),
        CreatedBy = new MemberId("dana"),
        CreatedAt = Instant.FromUtc(2026, 11, 23, 15, 0),
        ChangedAt = Instant.FromUtc(2026, 11, 23, 15, 0),
        Triage = new TriageTrace(Priority.Of(Quadrant.DoFirst), 0.9, "m", [], null, []),
    };

    [Fact]
    public void Version_time_of_change_and_trace_do_not_make_other_work()
    {
        var again = Filed with { Version = 5, ChangedAt = Instant.MaxValue, Triage = Filed.Triage! with { Reasons = [] } };
        Assert.True(TaskUndo.SameWork(Filed, again));
        Assert.False(TaskUndo.SameWork(Filed, again with { Account = "Acme" }));
        Assert.False(TaskUndo.SameWork(Filed, again with { State = TaskState.Done }));
    }

    [Fact]
    public void T9_An_undone_filing_is_withdrawn_and_counts_nowhere()
    {
        var withdrawn = TaskUndo.Restore(null, Filed with { Snooze = new TaskSnooze(Instant.MaxValue) });
        Assert.True(withdrawn.IsWithdrawn);
        Assert.Null(withdrawn.Snooze);
        Assert.Equal(new OwnerTally(), new OwnerTally().Apply(null, Filed).Apply(Filed, withdrawn));
        Assert.Equal(1, new OwnerTally().Apply(null, withdrawn with { State = TaskState.Dropped, Closing = new TaskClosing(Instant.MinValue, Filed.Owner) }).Dropped);
    }
}
