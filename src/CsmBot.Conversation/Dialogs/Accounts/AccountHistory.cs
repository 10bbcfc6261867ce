using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>What happened to an account: who, when, what (T26).</summary>
internal static class AccountHistory
{
    private const int Shown = 20;
    private const int MaxWords = 200;

    public static async Task ShowAsync(TurnContext context, KnownAccount account, string? messageKey, CancellationToken cancellationToken)
    {
        var events = await context.Session.ReadAccountEventsAsync(account.Name, cancellationToken).Take(Shown + 1).ToListAsync(cancellationToken);
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var title = Say.With(Strings.Account_HistoryTitle, account.Name);
        await context.ReplaceAsync(
            messageKey,
            new Card(title,
            [
                new TitleElement(title),
                new TextElement(events.Count == 0 ? Strings.Account_HistoryEmpty : string.Join('\n', events.Take(Shown).Select(happened => Say.With(
                    Strings.Account_HistoryLine,
                    When.Moment(happened.At, context.Member, context.Now, context.Calendar.Zone),
                    TeamMembers.NameOf(happened.By, members),
                    Say.ByKey("Account_Event_", happened.Kind.ToString(), happened.Kind.ToString()),
                    TypedText.Shorten(happened.Words, MaxWords))))),
                .. events.Count > Shown ? [new TextElement(Say.With(Strings.Account_HistoryMore, Shown), TextTone.Subtle)] : Array.Empty<CardElement>(),
                new ButtonsElement([AccountCards.Button(account, Strings.Account_Back, AccountActions.Show)]),
            ]),
            cancellationToken);
    }
}
