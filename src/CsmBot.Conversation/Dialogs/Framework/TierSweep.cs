using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>After the grid or the amounts changed: puts every account into its tier, some at a time, and asks for new grades where an amount stands for another letter now.</summary>
internal sealed class TierSweep : IWakeUpHandler
{
    private const string WakeUpKind = "tiers";

    /// <summary>Accounts of one transaction: each is four rows at most.</summary>
    private const int AtOnce = 20;

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken) =>
        await RunAsync(context, await context.Session.GetFrameworkAsync(cancellationToken), cancellationToken, wakeUp);

    /// <param name="last">The part before this one.</param>
    public static async Task RunAsync(TurnContext context, AccountFramework framework, CancellationToken cancellationToken, WakeUp? last = null)
    {
        var preview = FrameworkPreview.Of(await context.Session.ListAccountsAsync(cancellationToken), framework);
        var names = preview.Moves.Select(move => move.Account).Concat(preview.Letters).Concat(preview.Answered).Select(account => account.Name).Distinct(AccountName.Comparer).ToList();
        foreach (var name in names.Take(AtOnce))
        {
            if (await context.Session.FindAccountAsync(name, cancellationToken) is { } account)
            {
                var said = Say.With(Strings.Framework_Event, FrameworkPreview.TierIn(account, framework));
                var asks = FrameworkPreview.NeedsLetter(account, framework) ? new RegradeWish(context.Now, Strings.Framework_LetterEvent)
                    : FrameworkPreview.IsAnswered(account, framework) ? null
                    : account.Regrade;
                var moved = account with { Tier = FrameworkPreview.TierIn(account, framework), Regrade = asks, Version = account.Version + 1 };
                context.Session.Save(moved);
                AlertWatch.Plan(context, account, moved);
                await RegradeWatch.PlanAsync(context, account, moved, framework, cancellationToken);
                context.Session.Record(new AccountEvent(account.Name, AccountEventKind.Edited, context.Now, context.Member.Id, said, context.Turn.Id.Value));
            }
        }

        if (names.Count > AtOnce)
        {
            // Never the same moment twice, which would be the same wake-up.
            var at = last is not null && last.At >= context.Now ? last.At + Duration.FromTicks(1) : context.Now;
            context.Session.Save(new WakeUp(WakeUpKind, last?.Entity ?? context.Turn.Id.Value[..Math.Min(context.Turn.Id.Value.Length, 40)], at, context.Member.Id));
        }
    }
}
