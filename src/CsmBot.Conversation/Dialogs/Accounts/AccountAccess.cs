using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Finds the account that a command or a button means. Where that is not certain, the answer is given here and null returned.</summary>
internal static class AccountAccess
{
    public const int MaxNameLength = 100;

    /// <summary>For a typed name: one that could be several accounts is asked about, never guessed (T14); an unknown one may be put into the book.</summary>
    /// <param name="action">What the buttons of the answer do with the account.</param>
    /// <param name="value">What they carry.</param>
    public static async Task<KnownAccount?> FindAsync(TurnContext context, string typed, string action, string? value, CancellationToken cancellationToken)
    {
        if (!TypedText.HasWords(typed))
        {
            context.Reply(PlainCard.Warning(Strings.Account_Which).ForEverybody());
            return null;
        }

        var match = AccountLookup.Find(TypedText.Shorten(typed, MaxNameLength), await context.Session.ListAccountsAsync(cancellationToken));
        if (match is { IsKnown: true, Name: { } name })
        {
            return await context.Session.FindAccountAsync(name, cancellationToken);
        }

        context.Reply(match.IsAmbiguous ? AccountCards.WhichOne(typed, match.Candidates, action, value) : AccountCards.Unknown(match.Name!, match.Candidates, action, value));
        return null;
    }

    /// <summary>For a button or a form: one that shows an older state changes nothing and gets the present card in its place (T15).</summary>
    public static async Task<KnownAccount?> FindAsync(TurnContext context, string? name, int? version, string? messageKey, CancellationToken cancellationToken)
    {
        var account = await context.Session.FindAccountAsync(name ?? string.Empty, cancellationToken);
        if (account is null)
        {
            await context.ReplaceAsync(messageKey, PlainCard.Warning(Say.With(Strings.Account_Gone, TypedText.Shorten(name ?? string.Empty, 60))), cancellationToken);
            return null;
        }

        if (version is null || account.Version == version)
        {
            return account;
        }

        await ShowAsync(context, account, messageKey, cancellationToken, new TextElement(Strings.Account_Stale, TextTone.Warning));
        return null;
    }

    /// <summary>Shows the account in place of the card that was used.</summary>
    public static async Task ShowAsync(
        TurnContext context, KnownAccount account, string? messageKey, CancellationToken cancellationToken, params IReadOnlyList<CardElement> notices)
    {
        await context.ReplaceAsync(messageKey, AccountCards.Show(context, await AccountView.ReadAsync(context, account, cancellationToken), notices), cancellationToken);
    }
}
