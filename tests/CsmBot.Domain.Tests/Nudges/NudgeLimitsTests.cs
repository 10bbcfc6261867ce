using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Nudges;

/// <summary>T27: a workspace's own limits move the ladders, and how much they concern now can be counted before they hold.</summary>
public sealed class NudgeLimitsTests
{
    /// <summary>Wednesday 4 November 2026, ten o'clock in UTC, where Anna works from nine to five.</summary>
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 4, 10, 0);

    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Etc/UTC" };

    private static readonly MemberId Kim = new("kim");

    private static readonly NudgeLimits Other = new()
    {
        NewHours = [1, 3, 20, 30],
        OverdueHours = [2, 5, 9],
        OverdueOtherHours = 4,
        UntouchedDays = [3, 5],
        GrowthWeeks = 2,
        SharePercent = 60,
        DoFirstPercent = 80,
    };

    [Theory]
    [InlineData(NudgeKind.Unacknowledged, Quadrant.DoFirst, "Owner 2, Team 4, Manager 6, HeadCoach 16", "Owner 1, Team 3, Manager 20, HeadCoach 30")]
    [InlineData(NudgeKind.Overdue, Quadrant.DoFirst, "Owner 0, Owner 8, Manager 16, HeadCoach 40", "Owner 0, Owner 2, Manager 5, HeadCoach 9")]
    [InlineData(NudgeKind.Overdue, Quadrant.Delegate, "Owner 0, Owner 24", "Owner 0, Owner 4")]
    [InlineData(NudgeKind.Untouched, Quadrant.Schedule, "Owner 168, Owner 504", "Owner 72, Owner 120")]
    [InlineData(NudgeKind.Untouched, Quadrant.Decline, "", "")]
    public void T27_The_ladders_follow_the_limits(NudgeKind kind, Quadrant quadrant, string usual, string other)
    {
        Assert.Equal(usual, Ladder(NudgeLimits.Default));
        Assert.Equal(other, Ladder(Other));

        string Ladder(NudgeLimits limits) => string.Join(", ", NudgeRules.Ladder(kind, quadrant, isTierOne: true, limits).Select(rung => $"{rung.Step} {rung.After.TotalHours}"));
    }

    [Fact]
    public void T27_How_much_is_stuck_now_is_counted_for_any_limits()
    {
        TaskItem[] open =
        [
            Task(1, Quadrant.DoFirst, hours: 1) with { CreatedBy = Kim },
            Task(2, Quadrant.DoFirst, hours: 24) with { CreatedBy = Kim }, // nine working hours
            Task(3, Quadrant.DoFirst, hours: 24),
            Task(4, Quadrant.DoFirst, hours: 24) with { Due = Due(Now - Duration.FromHours(24)) },
            Task(5, Quadrant.Delegate, hours: 48) with { Due = Due(Now - Duration.FromHours(17)) },
            Task(6, Quadrant.Schedule, hours: 24 * 4),
            Task(7, Quadrant.Schedule, hours: 24 * 8),
        ];
        var book = new NudgeBook(Anna.Id) { Weeks = [.. new[] { 9, 1, 2, 2, 3, 4 }.Select((count, week) => new WeekFigures(new LocalDate(2026, 9, 28).PlusWeeks(week), count, week * 10, week * 5))] };
        var tally = new OwnerTally { OpenDoFirst = 7, OpenSchedule = 3 };

        Assert.Equal(new NudgeCounts(1, 1, 1, 0, 0, 1, new NudgePeople(0, 1, 1)), Count(NudgeLimits.Default));
        Assert.Equal(new NudgeCounts(2, 0, 1, 1, 0, 2, new NudgePeople(1, 0, 0)), Count(Other));
        Assert.Equal(new NudgeCounts(3, 1, 2, 1, 0, 3, new NudgePeople(1, 1, 1)), Count(NudgeLimits.Default) + Count(Other));

        NudgeCounts Count(NudgeLimits limits) => NudgeCounts.Of(open, tally, book, Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb), Now, limits);
    }

    [Theory]
    [InlineData(50, 7, 3, true)]
    [InlineData(70, 7, 3, false)]
    [InlineData(69, 7, 3, true)]
    [InlineData(10, 5, 3, false)]
    public void R23_An_order_is_asked_for_above_the_workspaces_own_share(int percent, int doFirst, int others, bool due) =>
        Assert.Equal(due, ForcedRanking.IsDue(new OwnerTally { OpenDoFirst = doFirst, OpenSchedule = others }, rankedOpen: 0, percent));

    private static TaskDue Due(Instant at) => new("then", at.InUtc().LocalDateTime, at, "Etc/UTC", HasTime: true);

    private static TaskItem Task(int number, Quadrant quadrant, int hours) => new()
    {
        Id = new TaskId(number),
        Text = "call them",
        Priority = Priority.Of(quadrant),
        Owner = Anna.Id,
        CreatedBy = Anna.Id,
        CreatedAt = Now,
        ChangedAt = Now - Duration.FromHours(hours),
    };
}
