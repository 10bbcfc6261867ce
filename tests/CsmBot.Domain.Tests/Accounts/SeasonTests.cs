using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>Stretches of each year in which a customer is busy or away (T19): both ends belong to it.</summary>
public sealed class SeasonTests
{
    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2031-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void T19_A_season_within_a_year(string date, bool isIn) => Assert.Equal(isIn, Covers(new AnnualDate(7, 1), new AnnualDate(8, 31), date));

    [Theory]
    [InlineData("2026-12-14", false)]
    [InlineData("2026-12-15", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-01-03", true)]
    [InlineData("2027-01-04", false)]
    [InlineData("2027-07-01", false)]
    public void T19_A_season_over_the_turn_of_the_year(string date, bool isIn) => Assert.Equal(isIn, Covers(new AnnualDate(12, 15), new AnnualDate(1, 3), date));

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2028-02-28", false)]
    [InlineData("2028-02-29", true)]
    [InlineData("2028-03-01", false)]
    public void T19_A_season_of_one_day_that_most_years_lack(string date, bool isIn) => Assert.Equal(isIn, Covers(new AnnualDate(2, 29), new AnnualDate(2, 29), date));

    private static bool Covers(AnnualDate from, AnnualDate to, string date) =>
        new Season(from, to, "away").Covers(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value);
}
