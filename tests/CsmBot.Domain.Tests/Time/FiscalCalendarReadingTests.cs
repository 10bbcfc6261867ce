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
    public void A_phrase_typed_before_Christmas_in_Berlin_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.BerlinBeforeChristmas.Reads(phrase, local, hasTime, assumption);
}
