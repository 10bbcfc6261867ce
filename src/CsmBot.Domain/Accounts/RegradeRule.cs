using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>By when an account is to be graded again.</summary>
public static class RegradeRule
{
    /// <summary>
    /// At once when a change was reported; by day 30 as long as only Sales, or nobody, has graded it (R73, R74); else some days after the last grade, fewer in
    /// Tier 2 (R101). Null where nothing is known to count from.
    /// </summary>
    public static LocalDate? DueOn(KnownAccount account, AccountFramework framework, DateTimeZone zone)
    {
        if (account.Regrade is { } wish)
        {
            return wish.At.InZone(zone).Date;
        }

        var began = account.ContractStart ?? account.AddedAt?.InZone(zone).Date;
        return account.Grade switch
        {
            null or { BySales: true } => (began ?? account.Grade?.At.InZone(zone).Date)?.PlusDays(AccountFramework.FirstGradeDays),
            { } grade => (grade.ConfirmedAt ?? grade.At).InZone(zone).Date.PlusDays(framework.RegradeDaysOf(account.Tier)),
        };
    }

    public static bool IsDue(KnownAccount account, AccountFramework framework, DateTimeZone zone, LocalDate today) => DueOn(account, framework, zone) is { } due && due <= today;
}
