using CsmBot.Domain.Accounts;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Nudges;

/// <summary>Who hears of what is stuck, and when: the ladders rung by rung.</summary>
public sealed class NudgeFinderTests
{
    /// <summary>Monday 2 November 2026, nine o'clock in UTC, where Anna works from nine to five.</summary>
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 2, 9, 0);

    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Etc/UTC" };

    private static readonly MemberId Kim = new("kim");

    [Theory]
    [InlineData(Quadrant.DoFirst, false, "owner 11:00, team 13:00, manager 15:00")]
    [InlineData(Quadrant.DoFirst, true, "owner 11:00, team 13:00, manager 15:00, headcoach +1d 17:00")]
    [InlineData(Quadrant.Schedule, false, "")]
    [InlineData(Quadrant.Delegate, true, "")]
    [InlineData(Quadrant.Decline, true, "")]
    public void Quadrant_1_that_others_gave_and_nobody_looked_at_goes_up(Quadrant quadrant, bool isTierOne, string expected) =>
        Assert.Equal(expected, Climb(Task(quadrant) with { CreatedBy = Kim }, NudgeKind.Unacknowledged, isTierOne, days: 6));

    [Theory]
    [InlineData(Quadrant.DoFirst, false, "owner 09:01, owner +1d 09:01, manager +2d 09:01")]
    [InlineData(Quadrant.DoFirst, true, "owner 09:01, owner +1d 09:01, manager +2d 09:01, headcoach +7d 09:01")]
    [InlineData(Quadrant.Schedule, true, "owner 09:01, owner +3d 09:01")]
    [InlineData(Quadrant.Delegate, false, "owner 09:01, owner +3d 09:01")]
    [InlineData(Quadrant.Decline, false, "")]
    public void What_is_overdue_goes_up_only_in_Quadrant_1(Quadrant quadrant, bool isTierOne, string expected) =>
        Assert.Equal(expected, Climb(Task(quadrant) with { Due = Due(Monday) }, NudgeKind.Overdue, isTierOne, days: 20));

    [Theory]
    [InlineData(Quadrant.DoFirst, "")]
    [InlineData(Quadrant.Schedule, "owner +7d 09:00, owner +21d 09:00")]
    [InlineData(Quadrant.Delegate, "")]
    public void Quadrant_2_untouched_for_a_week_is_its_owners_alone(Quadrant quadrant, string expected) =>
        Assert.Equal(expected, Climb(Task(quadrant), NudgeKind.Untouched, isTierOne: true, days: 60));

    [Fact]
    public void What_its_owner_filed_or_touched_needs_no_acknowledgement()
    {
        var later = Monday + Duration.FromHours(8);
        Assert.Empty(Find(Task(Quadrant.DoFirst), new NudgeBook(Anna.Id), later));
        Assert.Empty(Find(Task(Quadrant.DoFirst) with { CreatedBy = Kim, TouchedBy = Anna.Id }, new NudgeBook(Anna.Id), later));
        Assert.Single(Find(Task(Quadrant.DoFirst) with { CreatedBy = Anna.Id, TouchedBy = Kim }, new NudgeBook(Anna.Id), later));
    }

    [Fact]
    public void Said_late_the_next_rung_waits_as_long_as_it_would_have_waited()
    {
        var task = Task(Quadrant.DoFirst) with { CreatedBy = Kim };
        var book = new NudgeBook(Anna.Id).With([new NudgeMark(NudgeKind.Unacknowledged, task.Id, 0, Monday + Duration.FromHours(7))]);
        Assert.Empty(Find(task, book, Monday + Duration.FromHours(8)));
        Assert.Equal(NudgeStep.Team, Assert.Single(Find(task, book, Monday + Duration.FromHours(25))).Step);
    }

    [Fact]
    public void C9_Work_with_an_open_alert_is_not_reminded_of_again() => Assert.Empty(NudgeFinder.Find(
        [Task(Quadrant.DoFirst) with { CreatedBy = Kim }], new NudgeBook(Anna.Id), Monday + Duration.FromDays(1), Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb), TierOne(), new HashSet<TaskId> { new(1) }, new HashSet<TaskId>(), NudgeLimits.Default));

    [Fact]
    public void What_moved_on_and_got_stuck_again_begins_anew()
    {
        var task = Task(Quadrant.DoFirst) with { Due = Due(Monday) };
        var book = new NudgeBook(Anna.Id).With([new NudgeMark(NudgeKind.Overdue, task.Id, 2, Monday + Duration.FromDays(3))]);
        var again = task with { Due = Due(Monday + Duration.FromDays(7)), ChangedAt = Monday + Duration.FromDays(4) };
        var now = Monday + Duration.FromDays(8);
        Assert.Single(NudgeFinder.StillStuck(book, [task], now, Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb)));
        Assert.Empty(NudgeFinder.StillStuck(book, [again], now, Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb)));
        Assert.Equal(0, Assert.Single(Find(again, book, now)).Rung);
    }

    [Fact]
    public void Of_many_untouched_tasks_the_three_that_lay_longest_are_named()
    {
        var tasks = Enumerable.Range(1, 9).Select(number => Task(Quadrant.Schedule) with { Id = new TaskId(number), ChangedAt = Monday - Duration.FromDays(number) }).ToList();
        var found = NudgeFinder.Find(tasks, new NudgeBook(Anna.Id), Monday + Duration.FromDays(30), Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb), TierOne(), new HashSet<TaskId>(), new HashSet<TaskId>(), NudgeLimits.Default);
        Assert.Equal([9, 8, 7], found.Select(nudge => nudge.Task!.Id.Number));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4 }, 3)]
    [InlineData(new[] { 1, 2, 3 }, 2)]
    [InlineData(new[] { 5, 1, 2, 3, 4 }, 3)]
    [InlineData(new[] { 1, 2, 2, 3 }, 1)]
    [InlineData(new[] { 4, 3 }, 0)]
    [InlineData(new int[0], 0)]
    public void R36_Growth_counts_the_weeks_in_a_row(int[] open, int weeks) =>
        Assert.Equal(weeks, NudgeRules.Growth([.. open.Select((count, week) => new WeekFigures(new LocalDate(2026, 11, 2).PlusWeeks(week), count, 0, 0))]));

    [Theory]
    [InlineData(5, 20, 11, 55)]
    [InlineData(5, 10, 4, 40)]
    [InlineData(5, 9, 9, null)] // too little to say anything
    [InlineData(4, 20, 11, null)] // too few weeks
    public void R48_The_share_of_Quadrant_3_is_counted_over_four_weeks(int figures, int done, int delegated, int? percent) =>
        Assert.Equal(percent, NudgeRules.Share([.. Enumerable.Range(0, figures).Select(week => new WeekFigures(
            new LocalDate(2026, 11, 2).PlusWeeks(week), 0, 100 + (week == figures - 1 ? done : 0), 50 + (week == figures - 1 ? delegated : 0)))])?.Percent);

    /// <summary>Looks each minute of each hour on the hour and a minute later, and writes down what comes.</summary>
    private static string Climb(TaskItem task, NudgeKind kind, bool isTierOne, int days)
    {
        var book = new NudgeBook(Anna.Id);
        List<string> said = [];
        for (var minutes = 0; minutes < days * 24 * 60; minutes += minutes % 60 == 0 ? 1 : 59)
        {
            var now = Monday + Duration.FromMinutes(minutes);
            foreach (var nudge in Find(task with { Account = isTierOne ? "Acme" : "Globex" }, book, now).Where(nudge => nudge.Kind == kind))
            {
                book = book.With([new NudgeMark(nudge.Kind, task.Id, nudge.Rung, now)]);
                var day = (now - Monday).Days;
                said.Add($"{nudge.Step.ToString().ToLowerInvariant()} {(day == 0 ? string.Empty : $"+{day}d ")}{now.InUtc().TimeOfDay:HH:mm}");
            }
        }

        return string.Join(", ", said);
    }

    private static IReadOnlyList<Nudge> Find(TaskItem task, NudgeBook book, Instant now) =>
        NudgeFinder.Find([task], book, now, Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb), TierOne(), new HashSet<TaskId>(), new HashSet<TaskId>(), NudgeLimits.Default);

    private static HashSet<string> TierOne() => new(AccountName.Comparer) { "Acme" };

    private static TaskDue Due(Instant at) => new("then", at.InUtc().LocalDateTime, at, "Etc/UTC", HasTime: true);

    private static TaskItem Task(Quadrant quadrant) => new()
    {
        Id = new TaskId(1),
        Text = "call them",
        Priority = Priority.Of(quadrant),
        Owner = Anna.Id,
        CreatedBy = Anna.Id,
        CreatedAt = Monday,
        ChangedAt = Monday,
    };
}
