using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Delegating;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>Take, Delegate, Snooze, Not real (C7). Of several who press, the first has it; the others are told who.</summary>
internal sealed class AlertButtons(DelegatingDialog delegating) : IActionHandler
{
    private static readonly Duration SnoozeFor = Duration.FromHours(1);

    public IReadOnlyList<string> ActionIds => [AlertActions.Take, AlertActions.Delegate, AlertActions.Snooze, AlertActions.NotReal];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (!TaskId.TryParse(action.EntityId ?? string.Empty, out var id) || await context.Session.FindAlertAsync(id, cancellationToken) is not { } alert)
        {
            await context.ReplaceAsync(action.MessageKey, PlainCard.Warning(Strings.Alert_Gone).ForEverybody(), cancellationToken);
            return;
        }

        var task = await context.Session.FindTaskAsync(id, cancellationToken);
        if (alert.IsOpen && task is not { IsOpen: true })
        {
            await AlertDesk.SettleAsync(context, alert, cancellationToken);
            return;
        }

        if (!alert.IsOpen || task is null)
        {
            await LateAsync(context, alert, cancellationToken);
            return;
        }

        await (action.ActionId switch
        {
            AlertActions.Take => TakeAsync(context, alert, task, cancellationToken),
            AlertActions.Delegate => DelegateAsync(context, alert, task, cancellationToken),
            AlertActions.Snooze => SnoozeAsync(context, alert, cancellationToken),
            _ => DismissAsync(context, alert, task, cancellationToken),
        });
    }

    /// <summary>Somebody else was first. The card says so to all; the one who pressed gets it said.</summary>
    private static async Task LateAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        await AlertDesk.UpdateAsync(context, alert, cancellationToken);
        if (alert.By is { } by && by != context.Member.Id)
        {
            var name = TeamMembers.NameOf(by, await context.Session.ListMembersAsync(cancellationToken));
            context.Tell(PlainCard.Of(Say.With(Strings.Alert_Late, name, alert.Account)));
        }
    }

    private static async Task TakeAsync(TurnContext context, RiskAlert alert, TaskItem task, CancellationToken cancellationToken)
    {
        Own(context, alert, task, AlertState.Taken);
        context.DescribeForUndo(Say.With(Strings.Undo_AlertTaken, task.Id));
        await AlertDesk.UpdateAsync(context, alert.Closed(AlertState.Taken, context.Member.Id, context.Turn.Id.Value), cancellationToken);
        await TaskAccess.TellAsync(context, context.Changes[^1].After, cancellationToken, Say.With(Strings.Alert_Yours, task.Id));
    }

    private async Task DelegateAsync(TurnContext context, RiskAlert alert, TaskItem task, CancellationToken cancellationToken)
    {
        Own(context, alert, task, AlertState.Delegated);
        context.DescribeForUndo(Say.With(Strings.Undo_AlertTaken, task.Id));
        await AlertDesk.UpdateAsync(context, alert.Closed(AlertState.Delegated, context.Member.Id, context.Turn.Id.Value), cancellationToken);
        await delegating.BeginAsync(context, context.Changes[^1].After, new DelegateWish(), messageKey: null, cancellationToken);
    }

    private static async Task SnoozeAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        var later = AlertDesk.Later(context, alert with { State = AlertState.Snoozed, By = context.Member.Id }, SnoozeFor, context.Member.Id);
        await AlertDesk.UpdateAsync(context, later, cancellationToken);
    }

    private static async Task DismissAsync(TurnContext context, RiskAlert alert, TaskItem task, CancellationToken cancellationToken)
    {
        AlertDesk.Forget(context, alert, context.Member.Id);
        var closing = new TaskClosing(context.Now, context.Member.Id, Reason: Strings.Alert_NotRealReason);
        context.Change(task, task with { State = TaskState.Dropped, Snooze = null, Closing = closing }, TaskEventKind.Dropped, "not-real");
        context.DescribeForUndo(Say.With(Strings.Undo_AlertNotReal, alert.Account));
        await AlertDesk.UpdateAsync(context, alert.Closed(AlertState.NotReal, context.Member.Id, context.Turn.Id.Value), cancellationToken);
        await CountAsync(context, alert.Rule, cancellationToken);
    }

    /// <summary>A rule that is often wrong is put before whoever may change it.</summary>
    private static async Task CountAsync(TurnContext context, string rule, CancellationToken cancellationToken)
    {
        var noise = await context.Session.GetNoiseAsync(rule, cancellationToken);
        noise = noise with { NotReal = noise.NotReal + 1 };
        if (noise.IsNoisy)
        {
            noise = noise with { AskedAt = noise.NotReal };
            var members = await context.Session.ListMembersAsync(cancellationToken);
            var asked = members.FirstOrDefault(member => TeamMembers.MayChangeFramework(member, members)) ?? context.Member;
            var place = await context.FindPlaceAsync(asked.Id, cancellationToken) ?? new Ports.Place(context.OwnPlace, context.Turn.Channel);
            context.Post(place, AlertCards.Noisy(noise));
        }

        context.Session.Save(noise);
    }

    private static void Own(TurnContext context, RiskAlert alert, TaskItem task, AlertState state)
    {
        AlertDesk.Forget(context, alert, context.Member.Id);
        context.Change(task, task with { Owner = context.Member.Id }, TaskEventKind.Edited, "alert-" + state.ToString().ToLowerInvariant());
    }
}
