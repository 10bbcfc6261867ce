using CsmBot.Domain.Focus;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>T19: public holidays by region.</summary>
public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData("DE", 2026, 12, 25, true)]
    [InlineData("DE", 2026, 6, 4, false)] // Corpus Christi
    [InlineData("DE-BY", 2026, 6, 4, true)]
    [InlineData("DE-BE", 2026, 6, 4, false)]
    [InlineData("GB", 2026, 12, 28, true)] // Boxing Day falls on a Saturday
    [InlineData("GB", 2026, 11, 30, false)]
    [InlineData("GB-SCT", 2026, 11, 30, true)]
    [InlineData("GB-SCT", 2026, 4, 6, false)] // Easter Monday
    [InlineData("US", 2026, 11, 26, true)]
    [InlineData("US", 2026, 7, 3, true)] // the fourth is a Saturday
    [InlineData("CH-ZH", 2026, 1, 2, true)]
    [InlineData("CH-GE", 2026, 1, 2, false)]
    [InlineData("FR", 2027, 3, 29, true)] // Easter Monday moves
    [InlineData(null, 2026, 12, 25, false)]
    [InlineData("XX", 2026, 12, 25, false)]
    public void A_day_is_off_where_it_is(string? region, int year, int month, int day, bool isOff) =>
        Assert.Equal(isOff, PublicHolidays.In(region).Contains(new LocalDate(year, month, day)));

    [Theory]
    [InlineData("de-by", "DE-BY")]
    [InlineData(" DE by ", "DE-BY")]
    [InlineData("Germany", "DE")]
    [InlineData("germany BY", "DE-BY")]
    [InlineData("uk", "GB")]
    [InlineData("UK-SCT", "GB-SCT")]
    [InlineData("usa", "US")]
    [InlineData("united states", "US")]
    [InlineData("New Zealand", "NZ")]
    [InlineData("DE-XX", null)]
    [InlineData("DE-ALL", null)]
    [InlineData("DE-1", null)]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void A_region_is_found_by_code_or_name(string typed, string? region) => Assert.Equal(region, PublicHolidays.Find(typed));

    [Fact]
    public void Every_region_has_days_in_every_year_and_a_name()
    {
        Assert.Equal(39, PublicHolidays.Regions.Count(region => region.Length == 2));
        Assert.All(PublicHolidays.Regions, region =>
        {
            Assert.Equal(region, PublicHolidays.Find(region));
            Assert.True(PublicHolidays.NameOf(region).Length > 3);
            var days = PublicHolidays.In(region);
            Assert.All(Enumerable.Range(2020, 18), year => Assert.InRange(days.Count(day => day.Year == year), 3, 30));
        });
    }

    [Fact]
    public void No_digest_comes_on_them_no_morning_is_protected_and_nobody_is_reminded()
    {
        var anna = new Member { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin", HolidayRegion = "DE" };
        var calendar = anna.CalendarIn(DateTimeZoneProviders.Tzdb);
        var eve = Instant.FromUtc(2026, 12, 24, 20, 0);
        Assert.Equal(new LocalDate(2026, 12, 28), DigestTime.Next(eve, null, anna, calendar)?.Date);
        Assert.Null(ProtectedMorning.On(new LocalDate(2026, 12, 25), anna, calendar));
        Assert.Equal(new LocalDate(2026, 12, 28), NudgeTime.Next(eve, anna, calendar)?.InZone(calendar.Zone).Date);
        Assert.Equal(new LocalDate(2026, 12, 25), DigestTime.Next(eve, null, anna with { HolidayRegion = null }, calendar with { Holidays = new HashSet<LocalDate>() })?.Date);
    }
}
