using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>R54 and decision 2: when the protected morning runs.</summary>
public sealed class ProtectedMorningTests
{
    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin" };

    [Theory]
    [InlineData("2026-11-23T08:59", false)]
    [InlineData("2026-11-23T09:00", true)]
    [InlineData("2026-11-23T09:01", true)]
    [InlineData("2026-11-23T10:59", true)]
    [InlineData("2026-11-23T11:00", false)]
    [InlineData("2026-11-23T11:01", false)]
    [InlineData("2026-11-22T10:00", false)] // a Sunday
    public void Block_runs_from_its_start_up_to_but_not_at_its_end(string local, bool inside) => Assert.Equal(inside, At(Anna, local) is not null);

    [Fact]
    public void Switched_off_block_never_runs() => Assert.Null(At(Anna with { MorningBlockMinutes = 0 }, "2026-11-23T10:00"));

    [Fact]
    public void Block_on_another_working_week_follows_that_week() =>
        Assert.NotNull(At(Anna with { WorkingDays = [IsoDayOfWeek.Sunday] }, "2026-11-22T10:00"));

    [Fact]
    public void Block_that_begins_before_midnight_still_runs_after_it()
    {
        var late = Anna with { DayStart = new LocalTime(23, 0), DayEnd = new LocalTime(23, 59) };
        Assert.NotNull(At(late, "2026-11-24T00:59"));
        Assert.Null(At(late, "2026-11-24T01:00"));
    }

    // Berlin: 29 March 2026 skips 02:00 to 03:00, 25 October 2026 repeats it. Both are Sundays.
    [Theory]
    [InlineData("2026-03-29", 9, "2026-03-29T07:00Z", "2026-03-29T09:00Z")]
    [InlineData("2026-10-25", 9, "2026-10-25T08:00Z", "2026-10-25T10:00Z")]
    [InlineData("2026-03-29", 1, "2026-03-29T00:00Z", "2026-03-29T01:00Z")] // 01:00 to 03:00 on the wall is one hour
    [InlineData("2026-10-25", 1, "2026-10-24T23:00Z", "2026-10-25T02:00Z")] // and here three
    public void Block_keeps_to_the_wall_clock_on_the_days_clocks_change(string date, int startHour, string start, string end)
    {
        var member = Anna with { DayStart = new LocalTime(startHour, 0), WorkingDays = [IsoDayOfWeek.Sunday] };
        var block = ProtectedMorning.On(LocalDatePattern.Iso.Parse(date).Value, member, member.CalendarIn(DateTimeZoneProviders.Tzdb));
        Assert.Equal(new Interval(Utc(start), Utc(end)), block);
    }

    [Theory]
    [InlineData("2026-03-29T06:59Z", false)]
    [InlineData("2026-03-29T07:00Z", true)]
    [InlineData("2026-03-29T08:59Z", true)]
    [InlineData("2026-03-29T09:00Z", false)]
    [InlineData("2026-10-25T07:59Z", false)]
    [InlineData("2026-10-25T08:00Z", true)]
    [InlineData("2026-10-25T09:59Z", true)]
    [InlineData("2026-10-25T10:00Z", false)]
    public void Boundaries_hold_to_the_minute_on_the_days_clocks_change(string utc, bool inside)
    {
        var member = Anna with { WorkingDays = [IsoDayOfWeek.Sunday] };
        Assert.Equal(inside, ProtectedMorning.At(Utc(utc), member, member.CalendarIn(DateTimeZoneProviders.Tzdb)) is not null);
    }

    private static Interval? At(Member member, string local)
    {
        var calendar = member.CalendarIn(DateTimeZoneProviders.Tzdb);
        var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(calendar.Zone).ToInstant();
        return ProtectedMorning.At(now, member, calendar);
    }

    private static Instant Utc(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
