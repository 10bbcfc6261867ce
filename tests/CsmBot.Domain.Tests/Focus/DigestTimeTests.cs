using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>C10, T16: a digest on each working day, at the member's time on the clock on the wall.</summary>
public sealed class DigestTimeTests
{
    private const int Days = 400;

    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin" };

    /// <summary>Half-hour and 45-minute zones, both hemispheres, the date line, a zone whose clocks change at midnight, and one with a rule of its own.</summary>
    private static readonly string[] Zones =
    [
        "Etc/UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
        "Pacific/Chatham", "Pacific/Kiritimati", "America/St_Johns", "Asia/Beirut", "Africa/Casablanca", "America/Santiago",
    ];

    [Theory]
    [InlineData("2026-11-23T06:59:59Z", "2026-11-23T07:00:00Z")] // a Monday, 07:59:59 in Berlin
    [InlineData("2026-11-23T07:00:00Z", "2026-11-24T07:00:00Z")] // at the moment itself the next one is meant
    [InlineData("2026-11-27T07:00:00Z", "2026-11-30T07:00:00Z")] // over the weekend
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30T06:00:00Z")] // clocks went forward on the 29th
    [InlineData("2026-10-23T12:00:00Z", "2026-10-26T07:00:00Z")] // and back on the 25th
    public void Next_is_at_eight_on_the_next_working_day(string after, string next) => Assert.Equal(Utc(next), Next(Anna, Utc(after))?.At);

    [Fact]
    public void It_comes_as_the_working_day_begins_once_its_hours_are_set_and_at_a_chosen_time_before_all()
    {
        Assert.Equal(new LocalTime(8, 0), Anna.DigestAt);
        Assert.Equal(new LocalTime(6, 30), (Anna with { DayStart = new LocalTime(6, 30) }).DigestAt);
        Assert.Equal(new LocalTime(7, 45), (Anna with { DayStart = new LocalTime(6, 30), DigestTime = new LocalTime(7, 45) }).DigestAt);
    }

    [Fact]
    public void There_is_none_for_those_who_switched_it_off_or_never_work()
    {
        Assert.Null(Next(Anna with { DigestOff = true }, Utc("2026-11-23T06:00:00Z")));
        Assert.Null(Next(Anna with { WorkingDays = [] }, Utc("2026-11-23T06:00:00Z")));
    }

    [Fact]
    public void No_day_has_two_though_the_time_moves_or_the_member_flies_west()
    {
        var had = new LocalDate(2026, 11, 23);
        var later = Anna with { DigestTime = new LocalTime(17, 0) };
        Assert.Equal(new LocalDate(2026, 11, 24), Next(later, Utc("2026-11-23T08:00:00Z"), had)?.Date);
        Assert.Equal(new LocalDate(2026, 11, 24), Next(Anna with { Zone = "Pacific/Honolulu" }, Utc("2026-11-23T08:00:00Z"), had)?.Date);
    }

    [Fact]
    public void Time_that_the_clock_skips_is_not_skipped_by_the_digest()
    {
        var night = Anna with { DigestTime = new LocalTime(2, 30), WorkingDays = [IsoDayOfWeek.Sunday] };
        Assert.Equal(Utc("2026-03-29T01:30:00Z"), Next(night, Utc("2026-03-28T12:00:00Z"))?.At); // 03:30 summer time
        Assert.Equal(Utc("2026-10-25T00:30:00Z"), Next(night, Utc("2026-10-24T12:00:00Z"))?.At); // the first of two
        Assert.Equal(new LocalDate(2026, 11, 1), Next(night, Utc("2026-10-25T00:30:00Z"), new LocalDate(2026, 10, 25))?.Date);
    }

    /// <summary>200 members in 12 zones, 400 days over the leap day of 2028: exactly one digest on each working day, none on others, at the member's time.</summary>
    [Fact]
    public void Each_working_day_has_exactly_one_whatever_the_zone()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage("seed {0}", seed);
        var random = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var member = Anna with
            {
                Zone = Zones[i % Zones.Length],
                DigestTime = new LocalTime(random.Next(24), random.Next(60)),
                WorkingDays = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && random.Next(7) < 5)],
            };
            var zone = DateTimeZoneProviders.Tzdb[member.Zone];
            var first = new LocalDate(2027, 6, 1);
            var days = DaysOf(member, zone.AtStartOfDay(first).ToInstant() - Duration.Epsilon, first.PlusDays(Days));
            var expected = Enumerable.Range(0, Days).Select(first.PlusDays).Where(date => member.WorkingDays.Contains(date.DayOfWeek));

            Assert.True(expected.SequenceEqual(days.Select(day => day.Date)), $"seed {seed}, member {i} in {member.Zone}");
            Assert.All(days, day => Assert.True(
                day.At.InZone(zone).LocalDateTime == day.Date.At(member.DigestAt) || IsSkipped(zone, day.Date.At(member.DigestAt)), $"seed {seed}, {member.Zone}: {day}"));
        }
    }

    private static List<DigestDay> DaysOf(Member member, Instant after, LocalDate end)
    {
        List<DigestDay> days = [];
        while (Next(member, days.Count == 0 ? after : days[^1].At, days.LastOrDefault()?.Date) is { } day && day.Date < end)
        {
            days.Add(day);
        }

        return days;
    }

    private static bool IsSkipped(DateTimeZone zone, LocalDateTime local) => zone.MapLocal(local).Count == 0;

    private static DigestDay? Next(Member member, Instant after, LocalDate? last = null) =>
        DigestTime.Next(after, last, member, member.CalendarIn(DateTimeZoneProviders.Tzdb));

    private static Instant Utc(string text) => InstantPattern.General.Parse(text).Value;
}
