using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>What a book of accounts is made of, and where a month's time went.</summary>
public sealed class BookShares
{
    private BookShares(IReadOnlyList<KnownAccount> accounts, YearMonth month)
    {
        Minutes = accounts.Sum(account => account.MinutesIn(month));
        Segments = [.. Enum.GetValues<Segment>().Select(segment => (Segment?)segment).Append(null).Select(segment => ShareOf(segment, accounts.Where(account => account.Segment == segment)))];
        Tiers = [.. new int?[] { 1, 2, 3, null }.Select(tier => ShareOf(tier, accounts.Where(account => account.Tier == tier)))];
        LowPotentialMinutes = accounts.Where(IsLow).Sum(account => account.MinutesIn(month));
        HighPotentialMinutes = accounts.Where(account => account is { Grade.Grade.Likelihood: GrowthGrade.BestLikelihood, Segment: not (Segment.Unmotivated or Segment.NeedToExit) }).Sum(account => account.MinutesIn(month));

        Share<TKey> ShareOf<TKey>(TKey key, IEnumerable<KnownAccount> part)
        {
            var (count, minutes) = part.Aggregate((0, 0), (sum, account) => (sum.Item1 + 1, sum.Item2 + account.MinutesIn(month)));
            return new Share<TKey>(key, count, Percent(count, accounts.Count), minutes, Percent(minutes, Minutes));
        }
    }

    /// <summary>Each segment, and last those that are in none.</summary>
    public IReadOnlyList<Share<Segment?>> Segments { get; }

    public IReadOnlyList<Share<int?>> Tiers { get; }

    /// <summary>All time that was logged.</summary>
    public int Minutes { get; }

    /// <summary>Time for accounts that will hardly grow, or do not want to (R124).</summary>
    public int LowPotentialMinutes { get; }

    /// <summary>Time for accounts that are likely to grow.</summary>
    public int HighPotentialMinutes { get; }

    public static BookShares Of(IReadOnlyList<KnownAccount> accounts, YearMonth month) => new(accounts, month);

    /// <summary>Where the book, or the time, is not as it is meant to be. Time says nothing as long as hardly any was logged.</summary>
    public IEnumerable<BookWarning> Warnings(AccountFramework framework)
    {
        const int EnoughMinutes = 300;
        const int FarOffPoints = 10;
        if (Segments.Take(4).Any(share => share.Key != Segment.Untrained && share.Accounts > Segments[(int)Segment.Untrained].Accounts))
        {
            yield return BookWarning.UntrainedNotLargest;
        }

        if (Tiers.Take(3).Any(share => share.Key != 2 && share.Accounts > Tiers[1].Accounts))
        {
            yield return BookWarning.TierTwoNotLargest;
        }

        if (Minutes < EnoughMinutes)
        {
            yield break;
        }

        if (Tiers.Any(share => share.Key != 1 && share.Minutes > Tiers[0].Minutes))
        {
            yield return BookWarning.TierOneNotMostTime;
        }

        if (Segments.Take(4).Any(share => share.Key is { } segment && Math.Abs(share.TimePercent - framework.Targets.Of(segment)) > FarOffPoints))
        {
            yield return BookWarning.TimeOffTarget;
        }

        if (LowPotentialMinutes > HighPotentialMinutes)
        {
            yield return BookWarning.LowPotentialCostsMore;
        }
    }

    private static bool IsLow(KnownAccount account) =>
        account.Grade is { Grade.Likelihood: GrowthGrade.WorstLikelihood } || account.Segment is Segment.Unmotivated or Segment.NeedToExit;

    private static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(part * 100m / whole);
}
