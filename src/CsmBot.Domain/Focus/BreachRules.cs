using CsmBot.Domain.Accounts;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>
/// Exceptions are few: the third of a kind raises the question whether it should be a rule, and until that is answered there is no fourth (M5). A kind is a rule and an
/// account together.
/// </summary>
public static class BreachRules
{
    public const int MostOfAKind = 3;

    /// <summary>Older ones are forgotten.</summary>
    public static readonly Duration Window = Duration.FromDays(30);

    public static BreachVerdict Decide(FocusBook book, BreachRule rule, string? account, Instant now)
    {
        if (PolicyOf(book, rule, account) is { } policy)
        {
            return policy.MayPass ? BreachVerdict.Pass : BreachVerdict.Hold;
        }

        return CountOf(book, rule, account, now) switch
        {
            < MostOfAKind - 1 => BreachVerdict.Pass,
            MostOfAKind - 1 => BreachVerdict.PassAndAsk,
            _ => BreachVerdict.Hold,
        };
    }

    public static BreachPolicy? PolicyOf(FocusBook book, BreachRule rule, string? account) =>
        book.Policies.FirstOrDefault(policy => policy.Rule == rule && IsSame(policy.Account, account));

    public static int CountOf(FocusBook book, BreachRule rule, string? account, Instant now) =>
        book.Breaches.Count(breach => breach.Rule == rule && IsSame(breach.Account, account) && now - breach.At < Window);

    /// <summary>Tier-1 accounts that do not break in any more; one that broke into this very block stays in it.</summary>
    public static IEnumerable<string> HeldAccounts(FocusBook book, Interval block, Instant now) => book.Breaches.Select(breach => breach.Account)
        .Concat(book.Policies.Select(policy => policy.Account))
        .OfType<string>()
        .Distinct(AccountName.Comparer)
        .Where(account => Decide(book, BreachRule.TierOne, account, now) == BreachVerdict.Hold
            && !book.Breaches.Any(breach => breach.Block == block.Start && IsSame(breach.Account, account)));

    /// <summary>Whether the member came back to such work on the same day: the block was kept for all that, or a later one of that day was.</summary>
    public static bool IsResumed(Breach breach, FocusBook book, DateTimeZone zone)
    {
        var date = breach.At.InZone(zone).Date;
        return book.Blocks.Any(block => block.State == BlockState.Kept && block.End > breach.At && block.Start.InZone(zone).Date == date);
    }

    private static bool IsSame(string? one, string? other) => one is null ? other is null : other is not null && AccountName.Comparer.Equals(one, other);
}
