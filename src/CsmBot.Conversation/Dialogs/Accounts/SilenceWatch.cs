using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Tells the owner of a High performer that nobody has had to do with them for too long (R112), once for each silence.</summary>
internal sealed class SilenceWatch : IWakeUpHandler
{
    private const string WakeUpKind = "silence";

    public string Kind => WakeUpKind;

    /// <summary>Looks again once the silence would be too long, where that is at another time than before.</summary>
    public static void Plan(TurnContext context, KnownAccount? before, KnownAccount account, AccountFramework framework)
    {
        if (Silence.TooLongAt(account, framework) is { } at && at > context.Now && (before is null || Silence.TooLongAt(before, framework) != at))
        {
            context.Session.Save(new WakeUp(WakeUpKind, account.Name, at, account.Owner ?? context.Member.Id));
        }
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAccountAsync(wakeUp.Entity, cancellationToken) is not { Owner: { } owner } account)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (Silence.TooLongAt(account, framework) is not { } tooLong)
        {
            return;
        }

        if (tooLong > context.Now)
        {
            Plan(context, before: null, account, framework);
        }
        else if (await OwnerWatch.FindPlaceAsync(context, WakeUpKind, account.Name, owner, cancellationToken) is { } place)
        {
            var said = Say.With(Strings.Silence_Said, account.Name, framework.SilenceDays);
            context.Post(place, new Card(said,
            [
                new TextElement(said, TextTone.Warning),
                new TextElement(Strings.Silence_Ask),
                new ButtonsElement(
                [
                    AccountCards.Button(account, Strings.Account_LogButton, AccountActions.Log, opensForm: true),
                    AccountCards.Button(account, Strings.Silence_Show, AccountActions.Show),
                ]),
            ]));
        }
    }
}
