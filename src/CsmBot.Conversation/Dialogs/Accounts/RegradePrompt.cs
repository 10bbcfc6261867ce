using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Asks whether the grade still holds, with the old one shown: after a reported change, or after anybody had to do with the account (R75, R77).</summary>
internal static class RegradePrompt
{
    /// <summary>The question and its two answers; nothing where there is no grade to ask about.</summary>
    public static IEnumerable<CardElement> Ask(KnownAccount account)
    {
        if (account.Grade is not { } grade)
        {
            yield return new ButtonsElement([AccountCards.Button(account, Strings.Account_GradeButton, AccountActions.Grade, opensForm: true)], Strings.Regrade_First);
            yield break;
        }

        yield return new TextElement(Say.With(Strings.Regrade_Still, grade.Grade, AccountCards.Tier(account.Tier)));
        yield return new ButtonsElement(
        [
            AccountCards.Button(account, Say.With(Strings.Regrade_Yes, grade.Grade), AccountActions.StillRight),
            AccountCards.Button(account, Strings.Regrade_Again, AccountActions.Grade, opensForm: true),
        ]);
    }

    /// <summary>Asks the account's owner, in their own chat.</summary>
    public static async Task PostAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken)
    {
        if (account is { Owner: { } owner, Regrade: { } wish } && await context.FindPlaceAsync(owner, cancellationToken) is { } place)
        {
            await QuietPost.SendAsync(context, place, await context.Session.FindMemberAsync(owner, cancellationToken), Card(account, wish.Words), cancellationToken);
        }
    }

    public static Card Card(KnownAccount account, string words)
    {
        var title = Say.With(Strings.Regrade_Title, account.Name);
        return new Card(title, [new TitleElement(title), new TextElement(words, TextTone.Quote), .. Ask(account)]);
    }
}
