using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Typed three days before Christmas in Berlin: day first, fiscal year from April, two holidays ahead.</summary>
public sealed class FiscalCalendarReadingTests
{
    [Theory]
    [InlineData("3/12", "Fri 2027-12-03 17:00", false, "day-first")]
    [InlineData("12/3", "Fri 2027-03-12 17:00", false, "day-first")]
    [InlineData("24/12", "Thu 2026-12-24 17:00", false, null)]
    [InlineData("31/12", "Thu 2026-12-31 17:00", false, null)]
    [InlineData("5.1.", "Tue 2027-01-05 17:00", false, null)]
    [InlineData("05.01.2027", "Tue 2027-01-05 17:00", false, null)]
    [InlineData("end of quarter", "Thu 2026-12-31 17:00", false, "fiscal-year")]
    [InlineData("next quarter", "Wed 2027-03-31 17:00", false, "fiscal-year")]
    [InlineData("this quarter", "Thu 2026-12-31 17:00", false, "fiscal-year")]
    [InlineData("q1", "Wed 2027-06-30 17:00", false, "fiscal-year")]
    [InlineData("q4", "Wed 2027-03-31 17:00", false, "fiscal-year")]
    [InlineData("q1 2027", "Wed 2027-06-30 17:00", false, "fiscal-year")]
    [InlineData("h1", "Thu 2027-09-30 17:00", false, "fiscal-year")]
    [InlineData("this half", "Wed 2027-03-31 17:00", false, "fiscal-year")]
    [InlineData("this fiscal year", "Wed 2027-03-31 17:00", false, "end-of-period")]
    [InlineData("by fiscal year end", "Wed 2027-03-31 17:00", false, null)]
    [InlineData("next fy", "Fri 2028-03-31 17:00", false, "end-of-period")]
    [InlineData("fy28", "Fri 2028-03-31 17:00", false, "end-of-period")]
    [InlineData("in 3 working days", "Mon 2026-12-28 17:00", false, null)]
    [InlineData("within 5 business days", "Wed 2026-12-30 17:00", false, null)]
    [InlineData("after xmas", "Mon 2026-12-28 17:00", false, null)]
    [InlineData("by christmas", "Thu 2026-12-24 17:00", false, null)]
    [InlineData("before the holidays", "Wed 2026-12-23 17:00", false, null)]
    [InlineData("over the holidays", "Thu 2026-12-31 17:00", false, "end-of-period")]
    [InlineData("in the new year", "Fri 2027-01-29 17:00", false, "end-of-period")]
    [InlineData("by year end", "Thu 2026-12-31 17:00", false, null)]
    [InlineData("after the holidays", "Mon 2027-01-04 17:00", false, null)]
    [InlineData("friday", "Fri 2026-12-25 17:00", false, "not-a-working-day")]
    [InlineData("before monday", "Thu 2026-12-24 17:00", false, null)]
    [InlineData("by 17:00", "Tue 2026-12-22 17:00", true, null)]
    [InlineData("um 16 uhr", "Tue 2026-12-22 16:00", true, null)]
    [InlineData("by 9:15", "Wed 2026-12-23 09:15", true, "next-day")]
    [InlineData("at half past 4", "Tue 2026-12-22 16:30", true, "working-hours")]
    [InlineData("20 to", "Tue 2026-12-22 20:00", true, null)]
    [InlineData("by easter", "Thu 2027-03-25 17:00", false, null)]
    [InlineData("in summer", "Tue 2027-08-31 17:00", false, "end-of-period")]
    public void A_phrase_typed_before_Christmas_in_Berlin_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.BerlinBeforeChristmas.Reads(phrase, local, hasTime, assumption);
}
