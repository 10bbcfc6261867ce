using CsmBot.Domain.Goals;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Goals;

/// <summary>How many activities are chosen, when one lags, and what counts as work on it.</summary>
public sealed class ActivityRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly MemberId Anna = new("anna");

    [Theory]
    [InlineData(0, ActivityFault.TooFew)]
    [InlineData(1, ActivityFault.TooFew)]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(4, null)]
    [InlineData(5, ActivityFault.TooMany)]
    public void R26_Two_to_four_are_taken(int count, ActivityFault? expected) => Assert.Equal(expected, ActivityRules.Check(count));

    [Fact]
    public void R29_Figures_are_monthly_and_a_seminar_is_quarterly_unless_said_otherwise() => Assert.Equal(
        [null, ActivityRhythm.Monthly, null, ActivityRhythm.Quarterly], Enum.GetValues<StarterActivity>().Select(ActivityRules.RhythmOf));

    [Theory]
    [InlineData(null, 14, 15)]
    [InlineData(ActivityRhythm.Weekly, 7, 8)]
    [InlineData(ActivityRhythm.Monthly, 31, 32)]
    [InlineData(ActivityRhythm.Quarterly, 92, 93)]
    public void R36_One_lags_once_it_waits_longer_than_its_rhythm(ActivityRhythm? rhythm, int inTime, int late)
    {
        Assert.Empty(ActivityRules.Lagging([Of("a", rhythm, inTime)], new ActivityTrail(Anna), Now));
        Assert.Single(ActivityRules.Lagging([Of("a", rhythm, late)], new ActivityTrail(Anna), Now));
    }

    [Fact]
    public void R36_Work_on_it_ends_the_lag_and_what_is_latest_by_its_own_rhythm_comes_first()
    {
        var trail = new ActivityTrail(Anna).After(Task(1, "b", TaskState.Done, daysAgo: 3));
        var chosen = new[] { Of("a", ActivityRhythm.Monthly, 40), Of("b", ActivityRhythm.Weekly, 40), Of("c", ActivityRhythm.Weekly, 30) };
        Assert.Equal(["c", "a"], ActivityRules.Lagging(chosen, trail, Now).Select(activity => activity.Id));
    }

    [Fact]
    public void Only_what_is_done_is_work_and_what_is_taken_back_is_none()
    {
        var open = new ActivityTrail(Anna).After(Task(1, "a", TaskState.Open));
        Assert.Equal((new TaskId(1), null), (open.OpenTask("a"), open.LastDone("a")));

        var done = open.After(Task(1, "a", TaskState.Done, daysAgo: 2));
        Assert.Equal((null, Now - Duration.FromDays(2)), (done.OpenTask("a"), done.LastDone("a")));
        Assert.Equal(new TaskId(1), done.After(Task(1, "a", TaskState.Open)).OpenTask("a"));

        Assert.Empty(open.After(Task(1, "a", TaskState.Dropped)).Work);
        Assert.Empty(new ActivityTrail(Anna).After(Task(2, null, TaskState.Open)).Work);
        Assert.Equal(Now - Duration.FromDays(1), done.After(Task(2, "a", TaskState.Done, daysAgo: 1)).LastDone("a"));
    }

    private static GoalActivity Of(string id, ActivityRhythm? rhythm, int chosenDaysAgo) => new(id, id, rhythm, Now - Duration.FromDays(chosenDaysAgo));

    private static TaskItem Task(int number, string? activity, TaskState state, int daysAgo = 0) => new()
    {
        Id = new TaskId(number),
        Text = "audit the plans",
        Priority = Priority.Of(Quadrant.Schedule),
        Owner = Anna,
        CreatedBy = Anna,
        CreatedAt = Now,
        ChangedAt = Now - Duration.FromDays(daysAgo),
        State = state,
        Activity = activity,
    };
}
