using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>What another framework would change for the accounts of a book.</summary>
/// <param name="Moves">Accounts that would be in another tier, with both.</param>
/// <param name="Letters">Accounts whose amount would stand for another letter: they are to be graded again.</param>
/// <param name="Answered">Accounts that were to be graded again because of the amounts, and would no longer be.</param>
internal sealed record FrameworkPreview(
    IReadOnlyList<(KnownAccount Account, int From, int To)> Moves, IReadOnlyList<KnownAccount> Letters, IReadOnlyList<KnownAccount> Answered)
{
    public static FrameworkPreview Of(IReadOnlyList<KnownAccount> accounts, AccountFramework framework) => new(
        [.. accounts.Select(account => (account, account.Tier ?? 0, TierIn(account, framework) ?? 0)).Where(pair => pair.Item2 != pair.Item3)],
        [.. accounts.Where(account => NeedsLetter(account, framework))],
        [.. accounts.Where(account => IsAnswered(account, framework))]);

    /// <summary>The tier of an account; a quick call between two holds as long as the cell is between them.</summary>
    public static int? TierIn(KnownAccount account, AccountFramework framework) => account.Grade switch
    {
        null => account.Tier,
        { CalledTier: { } called } grade when framework.Grid.CellOf(grade.Grade) == TierCell.Between => called,
        var grade => framework.Grid.TierOf(grade.Grade),
    };

    /// <summary>It was asked about because of the amounts, and they say the same as its grade again.</summary>
    public static bool IsAnswered(KnownAccount account, AccountFramework framework) =>
        account.Regrade is { } wish && wish.Words == Strings.Framework_LetterEvent && !NeedsLetter(account with { Regrade = null }, framework);

    public static bool NeedsLetter(KnownAccount account, AccountFramework framework) =>
        account is { Grade: { } grade, Potential: { } amount, Regrade: null } && amount.Currency == framework.Currency && framework.Bounds.Of(amount.Amount) != grade.Grade.Size;
}
