using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>
/// Tells the team when work at a Tier-1 account lands in Quadrant 1, and keeps what it told true. It looks at what a turn changed, whichever command did it, and
/// writes into the turn's own transaction: no alert without its event, no event without its alert, none twice.
/// </summary>
internal static class AlertDesk
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "alert";

    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        foreach (var changes in context.Changes.GroupBy(change => change.After.Id).ToList())
        {
            var before = changes.First().Before;
            var after = changes.Last().After;
            if (context.Undoes is { } undone && after.IsOpen && await context.Session.FindAlertAsync(after.Id, cancellationToken) is { IsOpen: false } alert && alert.ClosedIn == undone)
            {
                await ReopenAsync(context, alert, cancellationToken);
            }
            else if (IsPressing(after) && !(IsPressing(before) && Same(before!.Account, after.Account)))
            {
                await ConsiderAsync(context, after, cancellationToken);
            }
            else if (before is { IsOpen: true, Account: not null } && !after.IsOpen)
            {
                await SettleAsync(context, after, cancellationToken);
            }
        }
    }

    /// <summary>Tells the team, unless it was told of this task before.</summary>
    /// <param name="rule">See <see cref="AlertRules"/>.</param>
    /// <param name="why">Null takes what triage said.</param>
    public static async Task RaiseAsync(TurnContext context, KnownAccount account, TaskItem task, string rule, string? why, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAlertAsync(task.Id, cancellationToken) is not null)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var noise = await context.Session.GetNoiseAsync(rule, cancellationToken);
        context.Session.Save(noise with { Raised = noise.Raised + 1 });
        var alert = new RiskAlert
        {
            Task = task.Id,
            Account = account.Name,
            Rule = rule,
            What = task.Text,
            Why = why ?? WhyOf(task),
            RaisedAt = context.Now,
        };
        alert = framework.MutedRules.Contains(rule, StringComparer.Ordinal) ? alert : Later(context, alert, Duration.FromMinutes(framework.AlertMinutes), account.Owner ?? task.Owner);
        if (await PlaceAsync(context, account, task, cancellationToken) is { } place)
        {
            await PostAsync(context, alert, [place], cancellationToken);
        }
        else
        {
            context.Session.Save(alert);
        }
    }

    /// <summary>Shows the alert in some more places; where it stands already, it is shown afresh.</summary>
    public static async Task PostAsync(TurnContext context, RiskAlert alert, IEnumerable<Place> places, CancellationToken cancellationToken)
    {
        var card = AlertCards.Show(context, await AlertView.ReadAsync(context, alert, cancellationToken));
        await RepostAsync(context, alert, card, cancellationToken);
        var added = places.Distinct().Select(place => context.Post(place, card)).ToList();
        context.Session.Save(alert with { Posts = [.. alert.Posts, .. added.Select(message => new AlertPost(message.Conversation.Value, message.Channel, message.Key))] });
    }

    /// <summary>Saves the alert and shows it as it is now, wherever it stands.</summary>
    public static async Task UpdateAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        context.Session.Save(alert);
        await RepostAsync(context, alert, AlertCards.Show(context, await AlertView.ReadAsync(context, alert, cancellationToken)), cancellationToken);
    }

    /// <summary>The alert, to be looked at again after a while.</summary>
    public static RiskAlert Later(TurnContext context, RiskAlert alert, Duration wait, MemberId member)
    {
        Forget(context, alert, member);
        var at = context.Now + wait;
        context.Session.Save(new WakeUp(WakeUpKind, alert.Task.ToString(), at, member));
        return alert with { NextAt = at };
    }

    /// <summary>Whoever the alert is about may have been another person when the wake-up was set; its key does not depend on that.</summary>
    public static void Forget(TurnContext context, RiskAlert alert, MemberId member)
    {
        if (alert.NextAt is { } planned)
        {
            context.Session.Remove(new WakeUp(WakeUpKind, alert.Task.ToString(), planned, member));
        }
    }

    private static async Task RepostAsync(TurnContext context, RiskAlert alert, Cards.Card card, CancellationToken cancellationToken)
    {
        foreach (var post in alert.Posts)
        {
            await context.RepostAsync(new ConversationId(post.Conversation), post.Key, card, cancellationToken);
        }
    }

    private static async Task ConsiderAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAccountAsync(task.Account!, cancellationToken) is { Tier: 1 } account)
        {
            await RaiseAsync(context, account, task, AlertRules.Quadrant1, why: null, cancellationToken);
        }
    }

    private static async Task SettleAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAlertAsync(task.Id, cancellationToken) is { IsOpen: true } alert)
        {
            Forget(context, alert, context.Member.Id);
            await UpdateAsync(context, alert.Closed(AlertState.Settled, context.Member.Id, context.Turn.Id.Value), cancellationToken);
        }
    }

    private static async Task ReopenAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (alert.State == AlertState.NotReal)
        {
            var noise = await context.Session.GetNoiseAsync(alert.Rule, cancellationToken);
            context.Session.Save(noise with { NotReal = Math.Max(noise.NotReal - 1, 0) });
        }

        await UpdateAsync(context, Later(context, alert with { State = AlertState.Open, By = null, ClosedIn = null }, Duration.FromMinutes(framework.AlertMinutes), context.Member.Id), cancellationToken);
    }

    /// <summary>Without a channel that can be reached, the person who is responsible hears of it alone.</summary>
    private static async Task<Place?> PlaceAsync(TurnContext context, KnownAccount account, TaskItem task, CancellationToken cancellationToken) =>
        await AlertPlaces.FindTeamAsync(context, cancellationToken)
        ?? (account.Owner is { } owner ? await context.Session.FindPlaceAsync(owner, cancellationToken) : null)
        ?? await context.Session.FindPlaceAsync(task.Owner, cancellationToken);

    private static string WhyOf(TaskItem task) => task.Triage is { } trace && trace.Decided == task.Priority && ReasonText.Brief(trace) is { Length: > 0 } reasons
        ? reasons
        : Strings.Alert_ByHand;

    private static bool IsPressing(TaskItem? task) => task is { IsOpen: true, Quadrant: Quadrant.DoFirst, Account: not null };

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
