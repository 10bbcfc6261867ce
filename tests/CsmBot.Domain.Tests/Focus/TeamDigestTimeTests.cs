using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>When a team's digest is due, and what counts as done in it.</summary>
public sealed class TeamDigestTimeTests
{
    private static readonly Member Bo = new()
    {
        Id = new MemberId("bo"),
        Name = "Bo",
        Zone = "Europe/Berlin",
        DigestOff = true,
        HolidayRegion = "DE-BY",
        TeamDigest = new TeamDigestPlace("c", "slack", IsPersonal: false),
    };

    [Theory]
    [InlineData("2026-12-23T06:59", null, "2026-12-23T07:00")]
    [InlineData("2026-12-23T07:00", null, "2026-12-24T07:00")]
    [InlineData("2026-12-23T06:00", "2026-12-23", "2026-12-24T07:00")]
    [InlineData("2026-12-24T08:00", null, "2026-12-28T07:00")]
    [InlineData("2027-03-26T08:00", null, "2027-03-30T06:00")]
    public void C10_It_comes_on_working_days_that_are_no_holidays_at_eight_of_their_clock(string after, string? last, string expected) =>
        Assert.Equal(At(expected), TeamDigestTime.Next(At(after), last is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value, Bo, Calendar(Bo))?.At);

    [Theory]
    [InlineData("2026-12-28T06:59", "2026-12-24T07:00")]
    [InlineData("2026-12-28T07:00", "2026-12-28T07:00")]
    public void The_last_one_may_lie_before_days_off(string until, string expected) => Assert.Equal(At(expected), TeamDigestTime.Latest(At(until), Bo, Calendar(Bo))?.At);

    [Fact]
    public void The_team_has_its_morning_while_its_leader_is_away_and_none_where_nobody_switched_it_on()
    {
        var away = Bo with { Absences = [new Absence(new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 20))] };
        Assert.Equal(At("2026-12-03T07:00"), TeamDigestTime.Next(At("2026-12-02T12:00"), null, away, Calendar(away))?.At);
        Assert.Null(TeamDigestTime.Next(At("2026-12-02T12:00"), null, Bo with { TeamDigest = null }, Calendar(Bo)));
        Assert.Null(TeamDigestTime.Next(At("2026-12-02T12:00"), null, Bo with { WorkingDays = [] }, Calendar(Bo with { WorkingDays = [] })));
    }

    [Fact]
    public void R47_Quadrant_3_is_counted_apart_and_what_was_dropped_not_at_all()
    {
        var since = At("2026-12-02T07:00");
        TaskItem[] closed =
        [
            Task(Quadrant.Schedule, since), Task(Quadrant.Schedule, since + Duration.FromHours(1)), Task(Quadrant.Schedule, since - Duration.FromSeconds(1)),
            Task(Quadrant.DoFirst, since), Task(Quadrant.DoFirst, since), Task(Quadrant.Decline, since), Task(Quadrant.Delegate, since), Task(Quadrant.Schedule, since, TaskState.Dropped), Task(Quadrant.Schedule, since, TaskState.Merged),
        ];
        Assert.Equal(new DoneCounts(Schedule: 2, Others: 3, Delegate: 1), DoneCounts.Of(closed, since));
    }

    private static Instant At(string utc) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value.InUtc().ToInstant();

    private static Domain.Time.BusinessCalendar Calendar(Member member) => member.CalendarIn(DateTimeZoneProviders.Tzdb);

    private static TaskItem Task(Quadrant quadrant, Instant at, TaskState state = TaskState.Done) => new()
    {
        Id = new TaskId(1),
        Text = "audit the plans",
        Priority = Priority.Of(quadrant),
        Owner = Bo.Id,
        CreatedBy = Bo.Id,
        CreatedAt = at,
        ChangedAt = at,
        State = state,
    };
}
