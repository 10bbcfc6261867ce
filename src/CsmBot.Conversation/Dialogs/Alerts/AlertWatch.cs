using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>Once an account is in Tier 1, the pressing work that it has already is the team's concern, whatever put it there: a grade, a call, a file or another grid (C7).</summary>
internal sealed class AlertWatch : IWakeUpHandler
{
    private const string WakeUpKind = "alert-account";

    /// <summary>Alerts of one transaction: each is some seven rows.</summary>
    private const int AtOnce = 5;

    public string Kind => WakeUpKind;

    /// <summary>By a turn of its own, since there may be more work than this one has room for.</summary>
    public static void Plan(TurnContext context, KnownAccount? before, KnownAccount after)
    {
        if (after.Tier == 1 && before?.Tier != 1)
        {
            context.Session.Save(new WakeUp(WakeUpKind, after.Name, context.Now, after.Owner ?? context.Member.Id));
        }
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAccountAsync(wakeUp.Entity, cancellationToken) is not { Tier: 1 } account)
        {
            return;
        }

        var raised = 0;
        await foreach (var task in context.Session.ReadAccountTasksAsync(account.Name, cancellationToken))
        {
            if (task.Quadrant != Quadrant.DoFirst || await context.Session.FindAlertAsync(task.Id, cancellationToken) is { IsOver: false })
            {
                continue;
            }

            if (raised++ == AtOnce)
            {
                // Never the same moment twice, which would be the same wake-up.
                context.Session.Save(wakeUp with { At = Instant.Max(wakeUp.At + Duration.FromTicks(1), context.Now) });
                return;
            }

            await AlertDesk.RaiseAsync(context, account, task, AlertRules.Quadrant1, why: null, cancellationToken);
        }
    }
}
