using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.People;

public sealed class WorkingTimeBetweenTests
{
    /// <summary>Works from nine to five.</summary>
    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin" };

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-23T11:30:00Z", 2.5)] // within a Monday
    [InlineData("2026-11-23T15:00:00Z", "2026-11-24T09:00:00Z", 2)] // over a night: 16-17 and 9-10
    [InlineData("2026-11-27T15:30:00Z", "2026-11-30T08:15:00Z", 0.75)] // over a weekend
    [InlineData("2026-11-28T08:00:00Z", "2026-11-29T20:00:00Z", 0)] // a weekend
    [InlineData("2026-11-23T11:00:00Z", "2026-11-23T11:00:00Z", 0)]
    [InlineData("2026-11-24T11:00:00Z", "2026-11-23T11:00:00Z", 0)] // backwards
    [InlineData("2026-10-23T14:00:00Z", "2026-10-26T09:00:00Z", 2)] // the clocks went back: 16-17 summer time, 9-10 winter time
    [InlineData("2026-11-02T07:00:00Z", "2026-12-01T07:00:00Z", 168)] // 21 working days
    [InlineData("2020-01-01T00:00:00Z", "2026-11-23T07:00:00Z", 560)] // no more than a hundred days are looked at
    public void It_counts_the_hours_of_working_days(string from, string to, double hours) => Assert.Equal(hours, Between(Anna, from, to).TotalHours);

    [Fact]
    public void T18_Absences_and_T19_holidays_stand_still()
    {
        var away = Anna with { Absences = [new Absence(new LocalDate(2026, 11, 24), new LocalDate(2026, 11, 25))] };
        Assert.Equal(24, Between(away, "2026-11-23T07:00:00Z", "2026-11-28T07:00:00Z").TotalHours);
        var calendar = Anna.CalendarIn(DateTimeZoneProviders.Tzdb) with { Holidays = new HashSet<LocalDate> { new(2026, 12, 25) } };
        Assert.Equal(32, WorkingTime.Between(Utc("2026-12-21T00:00:00Z"), Utc("2026-12-27T00:00:00Z"), Anna, calendar).TotalHours);
    }

    private static Duration Between(Member member, string from, string to) => WorkingTime.Between(Utc(from), Utc(to), member, member.CalendarIn(DateTimeZoneProviders.Tzdb));

    private static Instant Utc(string text) => InstantPattern.General.Parse(text).Value;
}
