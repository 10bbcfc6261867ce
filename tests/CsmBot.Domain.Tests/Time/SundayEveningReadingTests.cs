using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Typed on the Sunday evening before a month ends.</summary>
public sealed class SundayEveningReadingTests
{
    [Theory]
    [InlineData("today", "Sun 2026-11-29 23:59", false, "after-hours")]
    [InlineData("tomorrow", "Mon 2026-11-30 17:00", false, null)]
    [InlineData("monday", "Mon 2026-11-30 17:00", false, null)]
    [InlineData("eod", "Sun 2026-11-29 23:59", true, "after-hours")]
    [InlineData("before monday", "Sun 2026-11-29 23:59", false, "after-hours")]
    [InlineData("this week", "Sun 2026-11-29 23:59", false, "end-of-period")]
    [InlineData("next week", "Fri 2026-12-04 17:00", false, "end-of-period")]
    [InlineData("end of month", "Mon 2026-11-30 17:00", false, null)]
    [InlineData("end of next month", "Thu 2026-12-31 17:00", false, null)]
    [InlineData("by the 15th", "Tue 2026-12-15 17:00", false, "next-month")]
    [InlineData("the 28th", "Mon 2026-12-28 17:00", false, "next-month")]
    [InlineData("the 31st", "Mon 2026-11-30 17:00", false, "month-end")]
    [InlineData("by the 30th", "Mon 2026-11-30 17:00", false, null)]
    [InlineData("jan 10", "Sun 2027-01-10 17:00", false, "not-a-working-day")]
    [InlineData("nov 30", "Mon 2026-11-30 17:00", false, null)]
    [InlineData("nov 28", "Sun 2027-11-28 17:00", false, "next-year")]
    [InlineData("12/3", "Thu 2026-12-03 17:00", false, "month-first")]
    [InlineData("10/30", "Sat 2027-10-30 17:00", false, "next-year")]
    [InlineData("in 3 days", "Wed 2026-12-02 17:00", false, null)]
    [InlineData("tonight", "Sun 2026-11-29 21:00", true, "usual-hour")]
    [InlineData("by midnight", "Sun 2026-11-29 23:59", true, null)]
    [InlineData("at 7", "Sun 2026-11-29 19:00", true, "working-hours")]
    [InlineData("by 8", "Mon 2026-11-30 08:00", true, "next-day")]
    [InlineData("next year", "Fri 2027-12-31 17:00", false, "end-of-period")]
    [InlineData("this year", "Thu 2026-12-31 17:00", false, "end-of-period")]
    [InlineData("in jan", "Fri 2027-01-29 17:00", false, "end-of-period")]
    [InlineData("by q1", "Wed 2027-03-31 17:00", false, "end-of-period")]
    [InlineData("q4", "Thu 2026-12-31 17:00", false, "end-of-period")]
    [InlineData("this quarter", "Thu 2026-12-31 17:00", false, "end-of-period")]
    [InlineData("next quarter", "Wed 2027-03-31 17:00", false, "end-of-period")]
    [InlineData("in the spring", "Mon 2027-05-31 17:00", false, "end-of-period")]
    [InlineData("next summer", "Tue 2027-08-31 17:00", false, "end-of-period")]
    [InlineData("winter", "Fri 2027-02-26 17:00", false, "end-of-period")]
    [InlineData("after thanksgiving", "Fri 2027-11-26 17:00", false, null)]
    [InlineData("black friday", "Fri 2027-11-26 17:00", false, null)]
    [InlineData("by new year", "Thu 2026-12-31 17:00", false, null)]
    [InlineData("before new year's eve", "Wed 2026-12-30 17:00", false, null)]
    [InlineData("valentine's day", "Sun 2027-02-14 17:00", false, "not-a-working-day")]
    [InlineData("halloween", "Sun 2027-10-31 17:00", false, "not-a-working-day")]
    [InlineData("within 24 hours", "Mon 2026-11-30 18:30", true, null)]
    [InlineData("a week from now", "Sun 2026-12-06 17:00", false, "not-a-working-day")]
    [InlineData("two weeks from today", "Sun 2026-12-13 17:00", false, "not-a-working-day")]
    [InlineData("a few days", "Wed 2026-12-02 17:00", false, "vague-amount")]
    public void A_phrase_typed_on_a_Sunday_evening_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.SundayEvening.Reads(phrase, local, hasTime, assumption);
}
