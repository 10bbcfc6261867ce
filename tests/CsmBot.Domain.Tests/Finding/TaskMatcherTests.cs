using CsmBot.Domain.Finding;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Finding;

/// <summary>T12: which task is what a query looks for.</summary>
public sealed class TaskMatcherTests
{
    private static readonly Instant Now = SampleTask.Noon;
    private static readonly TaskItem Acme = SampleTask.Of(142, Quadrant.DoFirst, "Prepare the renewal\ncall with Zoë") with { Account = "Acme EU", Due = SampleTask.DueOn(new LocalDate(2026, 11, 24)) };

    [Theory]
    [InlineData("renewal", true)]
    [InlineData("RENEW", true)]
    [InlineData("renewal zoe", true)]
    [InlineData("renewal beta", false)]
    [InlineData("\"renewal call\"", true)] // across the line break
    [InlineData("\"call renewal\"", false)]
    [InlineData("acme renewal", true)] // the account counts as its words
    [InlineData("t-142", true)]
    [InlineData("account:acme", true)]
    [InlineData("account:\"acme\"", false)]
    [InlineData("account:\"acme eu\"", true)]
    [InlineData("account:beta", false)]
    [InlineData("quadrant:1", true)]
    [InlineData("quadrant:2,3", false)]
    [InlineData("tier:2", true)]
    [InlineData("tier:1", false)]
    [InlineData("due:today", false)]
    [InlineData("due:tomorrow", true)]
    [InlineData("due:week", true)]
    [InlineData("due:>2026-11-24", true)]
    [InlineData("due:>2026-11-25", false)]
    [InlineData("due:<2026-11-24", true)]
    [InlineData("due:<2026-11-23", false)]
    [InlineData("due:overdue", false)]
    [InlineData("due:none", false)]
    [InlineData("state:open", true)]
    [InlineData("state:done", false)]
    [InlineData("state:all", true)]
    [InlineData("renewal account:acme quadrant:1 tier:2 due:tomorrow state:open", true)]
    [InlineData("renewal account:acme quadrant:1 tier:2 due:tomorrow state:done", false)]
    public void Everything_given_must_hold(string typed, bool matches) => Assert.Equal(matches, Matches(typed, Acme));

    [Theory]
    [InlineData("state:open", false, true)]
    [InlineData("state:snoozed", true, false)]
    [InlineData("state:all", true, true)]
    public void Snoozed_means_not_yet_woken(string typed, bool asleep, bool woken)
    {
        Assert.Equal(asleep, Matches(typed, Acme with { Snooze = new TaskSnooze(Now + Duration.FromMinutes(1)) }));
        Assert.Equal(woken, Matches(typed, Acme with { Snooze = new TaskSnooze(Now) }));
    }

    [Theory]
    [InlineData("state:done", TaskState.Done, true)]
    [InlineData("state:dropped", TaskState.Done, false)]
    [InlineData("state:dropped", TaskState.Dropped, true)]
    [InlineData("state:open", TaskState.Dropped, false)]
    [InlineData("state:all", TaskState.Merged, true)]
    public void Closed_tasks_are_found_by_how_they_ended(string typed, TaskState state, bool matches) =>
        Assert.Equal(matches, Matches(typed, Acme with { State = state, Closing = new TaskClosing(Now, SampleTask.Anna) }));

    [Fact]
    public void Task_whose_filing_was_undone_is_not_found() => Assert.False(Matches("state:all", Acme with { State = TaskState.Dropped }));

    [Fact]
    public void Overdue_is_open_and_past_due()
    {
        var late = Acme with { Due = SampleTask.DueAt(Now - Duration.FromMinutes(1)) };
        Assert.True(Matches("due:overdue", late));
        Assert.False(Matches("due:overdue state:all", late with { State = TaskState.Done, Closing = new TaskClosing(Now, SampleTask.Anna) }));
        Assert.False(Matches("due:overdue", Acme with { Due = SampleTask.DueAt(Now) }));
    }

    [Fact]
    public void Task_without_account_or_due_date_matches_no_filter_on_them()
    {
        var bare = SampleTask.Of(1, Quadrant.Schedule);
        Assert.False(Matches("account:a", bare));
        Assert.False(Matches("tier:1", bare));
        Assert.False(Matches("due:any", bare));
        Assert.True(Matches("due:none", bare));
    }

    [Fact]
    public void Found_tasks_come_open_first_by_quadrant_and_due_then_the_latest_closed()
    {
        var soon = SampleTask.Of(5, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Now) };
        var later = SampleTask.Of(2, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Now + Duration.FromDays(1)) };
        var undated = SampleTask.Of(1, Quadrant.DoFirst);
        var second = SampleTask.Of(3, Quadrant.Schedule) with { Due = SampleTask.DueAt(Now - Duration.FromDays(9)) };
        var closed = SampleTask.Of(4, Quadrant.DoFirst) with { State = TaskState.Done, Closing = new TaskClosing(Now, SampleTask.Anna) };
        var before = closed with { Id = new TaskId(6), Closing = new TaskClosing(Now - Duration.FromDays(1), SampleTask.Anna) };
        TaskItem[] order = [soon, later, undated, second, closed, before];
        Assert.Equal(order, order.Reverse().Order(FoundOrder.Instance));
    }

    private static bool Matches(string typed, TaskItem task)
    {
        var query = TaskQueryParser.Parse(typed, Now, new BusinessCalendar { Zone = SampleTask.Berlin }).Query!;
        var tiers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["acme eu"] = 2 };
        return new TaskMatcher(query, Now, SampleTask.Berlin, tiers).Matches(task);
    }
}
