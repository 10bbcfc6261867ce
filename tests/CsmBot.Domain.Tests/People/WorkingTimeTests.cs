using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.People;

/// <summary>Working time of somebody in Berlin, nine to five on weekdays, away on Thursday, 26 November 2026.</summary>
public sealed class WorkingTimeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Member Anna = new()
    {
        Id = new MemberId("anna"),
        Name = "Anna",
        Zone = "Europe/Berlin",
        Absences = [new Absence(new LocalDate(2026, 11, 26), new LocalDate(2026, 11, 26))],
    };

    [Theory]
    [InlineData("2026-11-23T10:00", 16, "2026-11-25T10:00")]
    [InlineData("2026-11-23T06:00", 2, "2026-11-23T11:00")]
    [InlineData("2026-11-23T16:00", 2, "2026-11-24T10:00")]
    [InlineData("2026-11-23T17:00", 1, "2026-11-24T10:00")]
    [InlineData("2026-11-23T09:00", 8, "2026-11-23T17:00")]
    [InlineData("2026-11-25T10:00", 16, "2026-11-30T10:00")] // Over the absence and the weekend.
    [InlineData("2026-11-28T12:00", 1, "2026-11-30T10:00")]
    [InlineData("2027-03-26T16:00", 2, "2027-03-29T10:00")] // Over the change of the clocks.
    public void Only_time_at_work_counts(string from, int hours, string until) =>
        Assert.Equal(At(until), WorkingTime.After(Anna, DateTimeZoneProviders.Tzdb, At(from), Duration.FromHours(hours)));

    [Fact]
    public void Somebody_without_a_working_day_has_plain_time()
    {
        var never = Anna with { WorkingDays = [] };
        Assert.Equal(At("2026-11-23T12:00"), WorkingTime.After(never, DateTimeZoneProviders.Tzdb, At("2026-11-23T10:00"), Duration.FromHours(2)));
        Assert.Equal(At("2026-11-23T10:00"), WorkingTime.NextStart(never, DateTimeZoneProviders.Tzdb, At("2026-11-23T10:00")));
    }

    [Theory]
    [InlineData(Quadrant.DoFirst, 2, 1)]
    [InlineData(Quadrant.Schedule, 16, 8)]
    [InlineData(Quadrant.Delegate, 16, 8)]
    public void T21_An_answer_has_two_working_days_and_an_approval_one_and_Quadrant_1_hours(Quadrant quadrant, int answer, int approval)
    {
        var day = WorkingTime.DayOf(Anna);
        Assert.Equal((Duration.FromHours(answer), Duration.FromHours(approval)), (DelegationLimits.ForAnswer(quadrant, day), DelegationLimits.ForApproval(quadrant, day)));
    }

    private static Instant At(string local) => Berlin.AtStrictly(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value).ToInstant();
}
