using CsmBot.Domain.Time.Resolving;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>T16: right on both clock changes. A skipped time moves forward by the gap, a repeated time means its first occurrence, and hours run on the clock.</summary>
public sealed class ClockChangeReadingTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30Z", "03:30")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30Z", "01:30")]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30Z", "03:30")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30Z", "02:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z", "02:45")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z", "01:45")]
    public void A_local_time_becomes_one_moment(string zone, string local, string moment, string shown)
    {
        var at = LocalTimes.In(DateTimeZoneProviders.Tzdb[zone], NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);

        Assert.Equal(moment, at.ToInstant().ToString("uuuu-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(shown, at.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("America/New_York", 2026, 3, 7, "in 24 hours", "Sun 2026-03-08 11:00")]
    [InlineData("America/New_York", 2026, 10, 31, "in 24 hours", "Sun 2026-11-01 09:00")]
    [InlineData("Europe/Berlin", 2026, 3, 28, "within 24h", "Sun 2026-03-29 11:00")]
    [InlineData("Europe/Berlin", 2026, 10, 24, "within 24h", "Sun 2026-10-25 09:00")]
    [InlineData("Australia/Lord_Howe", 2026, 10, 3, "in 24 hours", "Sun 2026-10-04 10:30")]
    [InlineData("Australia/Lord_Howe", 2026, 4, 4, "in 24 hours", "Sun 2026-04-05 09:30")]
    public void Hours_run_on_the_clock_across_a_change(string zone, int year, int month, int day, string phrase, string local) =>
        ReadingDesk.In(zone, new LocalDateTime(year, month, day, 10, 0)).Reads(phrase, local, hasTime: true, assumption: null);

    [Theory]
    [InlineData("America/New_York", 2026, 3, 7, "2026-03-08T14:00Z")]
    [InlineData("America/New_York", 2026, 10, 31, "2026-11-01T15:00Z")]
    [InlineData("Europe/Berlin", 2026, 3, 28, "2026-03-29T08:00Z")]
    [InlineData("Europe/Berlin", 2026, 10, 24, "2026-10-25T09:00Z")]
    [InlineData("Australia/Lord_Howe", 2026, 10, 3, "2026-10-03T23:00Z")]
    [InlineData("Australia/Lord_Howe", 2026, 4, 4, "2026-04-04T23:30Z")]
    public void Ten_tomorrow_stays_ten_on_the_wall_across_a_change(string zone, int year, int month, int day, string moment)
    {
        var reading = ReadingDesk.In(zone, new LocalDateTime(year, month, day, 10, 0)).Read("tomorrow 10am");

        Assert.NotNull(reading);
        Assert.Equal(new LocalTime(10, 0), reading.Local.TimeOfDay);
        Assert.Equal(moment, reading.At.ToString("uuuu-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_time_that_the_gap_skips_is_shown_as_it_will_stand_on_the_wall() =>
        ReadingDesk.In("Europe/Berlin", new LocalDateTime(2026, 3, 28, 10, 0)).Reads("tomorrow 02:30", "Sun 2026-03-29 03:30", hasTime: true, assumption: null);

    [Theory]
    [InlineData("spring", "Mon 2026-11-30 17:00")]
    [InlineData("in summer", "Fri 2027-02-26 17:00")]
    public void Seasons_are_turned_around_south_of_the_equator(string phrase, string local) =>
        ReadingDesk.In("Australia/Lord_Howe", new LocalDateTime(2026, 7, 1, 12, 0)).Reads(phrase, local, hasTime: false, AssumptionKeys.EndOfPeriod);
}
