using CsmBot.Domain.Time;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>A snooze wakes at the beginning of what it names (T10).</summary>
public sealed class WakeReadingTests
{
    [Theory]
    [InlineData("today", "Wed 2026-03-11 17:00", false, null)]
    [InlineData("tomorrow", "Thu 2026-03-12 09:00", false, null)]
    [InlineData("next month", "Wed 2026-04-01 09:00", false, "start-of-period")]
    [InlineData("tonight", "Wed 2026-03-11 19:00", true, "usual-hour")]
    [InlineData("wednesday", "Wed 2026-03-18 09:00", false, "next-weekday")]
    [InlineData("next friday", "Fri 2026-03-20 09:00", false, "week-after")]
    [InlineData("friday week", "Fri 2026-03-20 09:00", false, null)]
    [InlineData("in an hour", "Wed 2026-03-11 11:00", true, null)]
    [InlineData("early next year", "Fri 2027-01-01 09:00", false, "start-of-period")]
    [InlineData("next quarter", "Wed 2026-04-01 09:00", false, "start-of-period")]
    [InlineData("next week", "Mon 2026-03-16 09:00", false, "start-of-period")]
    [InlineData("in december", "Tue 2026-12-01 09:00", false, "start-of-period")]
    [InlineData("q3", "Wed 2026-07-01 09:00", false, "start-of-period")]
    [InlineData("in the morning", "Thu 2026-03-12 09:00", true, "next-day")]
    [InlineData("tomorrow morning", "Thu 2026-03-12 09:00", true, "usual-hour")]
    [InlineData("this afternoon", "Wed 2026-03-11 13:00", true, "usual-hour")]
    [InlineData("after lunch", "Wed 2026-03-11 13:00", true, "usual-hour")]
    [InlineData("2h", "Wed 2026-03-11 12:00", true, null)]
    [InlineData("30m", "Wed 2026-03-11 10:30", true, null)]
    [InlineData("in 3 days", "Sat 2026-03-14 09:00", false, "not-a-working-day")]
    [InlineData("in 2-3 wks", "Wed 2026-03-25 09:00", false, "earlier-of-two")]
    [InlineData("over the weekend", "Sat 2026-03-14 09:00", false, "start-of-period")]
    public void A_snooze_typed_on_a_Wednesday_morning_wakes(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.WednesdayMorning.Reads(phrase, local, hasTime, assumption, DueSense.Wake);
}
