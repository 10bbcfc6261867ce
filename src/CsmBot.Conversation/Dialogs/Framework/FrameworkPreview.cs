using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>What another framework would change for the accounts of a book.</summary>
/// <param name="Moves">Accounts that would be in another tier, with both.</param>
/// <param name="Letters">Accounts whose amount would stand for another letter: they are to be graded again.</param>
internal sealed record FrameworkPreview(IReadOnlyList<(KnownAccount Account, int From, int To)> Moves, IReadOnlyList<KnownAccount> Letters)
{
    public static FrameworkPreview Of(IReadOnlyList<KnownAccount> accounts, AccountFramework framework) => new(
        [.. accounts.Select(account => (account, account.Tier ?? 0, TierIn(account, framework) ?? 0)).Where(pair => pair.Item2 != pair.Item3)],
        [.. accounts.Where(account => NeedsLetter(account, framework))]);

    /// <summary>The tier of an account; a quick call between two holds as long as the cell is between them.</summary>
    public static int? TierIn(KnownAccount account, AccountFramework framework) => account.Grade switch
    {
        null => account.Tier,
        { Called: true } grade when framework.Grid.CellOf(grade.Grade) == TierCell.Between => account.Tier,
        var grade => framework.Grid.TierOf(grade.Grade),
    };

    public static bool NeedsLetter(KnownAccount account, AccountFramework framework) =>
        account is { Grade: { } grade, Potential: { } amount, Regrade: null } && amount.Currency == framework.Currency && framework.Bounds.Of(amount.Amount) != grade.Grade.Size;
}
