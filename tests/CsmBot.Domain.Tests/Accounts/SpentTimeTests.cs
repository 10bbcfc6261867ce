using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Accounts;

/// <summary>Logged time by month, and the last touch.</summary>
public sealed class SpentTimeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);
    private static readonly YearMonth November = new(2026, 11);

    [Fact]
    public void Minutes_of_a_month_add_up_and_other_months_stay_apart()
    {
        var account = new KnownAccount("Acme").Touched(Noon, November, 30).Touched(Noon, November, 45).Touched(Noon, new YearMonth(2026, 12), 10);
        Assert.Equal((75, 10, 0), (account.MinutesIn(November), account.MinutesIn(new YearMonth(2026, 12)), account.MinutesIn(new YearMonth(2025, 11))));
    }

    [Fact]
    public void Only_the_latest_six_months_are_kept()
    {
        var account = Enumerable.Range(0, 9).Aggregate(new KnownAccount("Acme"), (one, i) => one.Touched(Noon, November.PlusMonths(i), 5));
        Assert.Equal([.. Enumerable.Range(3, 6).Reverse().Select(i => November.PlusMonths(i))], account.Spent.Select(spent => spent.Month));
    }

    [Fact]
    public void A_touch_that_is_logged_late_does_not_set_the_last_one_back()
    {
        var account = new KnownAccount("Acme").Touched(Noon, November, 0);
        Assert.Equal((Noon, 0), (account.TouchedAt!.Value, account.Spent.Count));
        Assert.Equal(Noon, account.Touched(Noon - Duration.FromDays(3), November, 5).TouchedAt);
        Assert.Equal(Noon + Duration.Epsilon, account.Touched(Noon + Duration.Epsilon, November, 5).TouchedAt);
    }
}
