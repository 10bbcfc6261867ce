using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Nudges;

/// <summary>T17, R57: nobody is reminded at night, on days off, while away, or in a protected morning.</summary>
public sealed class NudgeTimeTests
{
    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin", MorningBlockMinutes = 90 };

    [Theory]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-23T09:30:00Z")] // as the block from nine to half past ten ends
    [InlineData("2026-11-23T09:30:00Z", "2026-11-23T11:30:00Z")]
    [InlineData("2026-11-23T11:30:00Z", "2026-11-23T13:30:00Z")]
    [InlineData("2026-11-23T13:30:00Z", "2026-11-23T15:30:00Z")]
    [InlineData("2026-11-23T15:30:00Z", "2026-11-24T09:30:00Z")] // the day ends at five
    [InlineData("2026-11-27T15:30:00Z", "2026-11-30T09:30:00Z")] // over the weekend
    [InlineData("2026-10-23T14:30:00Z", "2026-10-26T09:30:00Z")] // over a change of clocks
    public void It_is_every_two_hours_from_the_end_of_the_protected_morning(string after, string next) => Assert.Equal(Utc(next), Next(Anna, after));

    [Fact]
    public void Without_a_protected_morning_it_begins_an_hour_into_the_day() =>
        Assert.Equal(Utc("2026-11-23T09:00:00Z"), Next(Anna with { MorningBlockMinutes = 0 }, "2026-11-23T05:00:00Z"));

    [Fact]
    public void T18_Not_while_away() =>
        Assert.Equal(Utc("2026-11-26T09:30:00Z"), Next(Anna with { Absences = [new Absence(new LocalDate(2026, 11, 23), new LocalDate(2026, 11, 25))] }, "2026-11-23T05:00:00Z"));

    [Fact]
    public void There_is_none_for_those_who_never_work()
    {
        Assert.Null(Next(Anna with { WorkingDays = [] }, "2026-11-23T05:00:00Z"));
        Assert.Null(Next(Anna with { MorningBlockMinutes = 480 }, "2026-11-23T05:00:00Z"));
    }

    private static Instant? Next(Member member, string after) => NudgeTime.Next(Utc(after), member, member.CalendarIn(DateTimeZoneProviders.Tzdb));

    private static Instant Utc(string text) => InstantPattern.General.Parse(text).Value;
}
