using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
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

    /// <summary>Messages that are kept true: all of them change in one transaction. Older ones of an alert that comes back again and again stay as they are.</summary>
    private const int MostPosts = 20;

    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        foreach (var changes in context.Changes.GroupBy(change => change.After.Id).ToList())
        {
            var before = changes.First().Before;
            var after = changes.Last().After;
            if (before is null && after.Occurrence is not null)
            {
                // What comes round by its rule is no news.
                continue;
            }

            var alert = before is null ? null : await context.Session.FindAlertAsync(after.Id, cancellationToken);
            if (alert is { IsOpen: false } && after.IsOpen && context.Undoes is { } undone && alert.ClosedIn == undone)
            {
                await ReopenAsync(context, alert, cancellationToken);
            }
            else if (alert is { IsOpen: true } && !after.IsOpen)
            {
                await SettleAsync(context, alert, cancellationToken);
            }
            else if (IsPressing(after) ? !IsPressing(before) || !AccountName.Same(before!.Account, after.Account) : alert is not null && IsElsewhere(before, after))
            {
                await ConsiderAsync(context, after, alert, cancellationToken);
            }
        }
    }

    /// <summary>Tells the team; of work that it was told of before, only once that is over, or about another account.</summary>
    /// <param name="rule">See <see cref="AlertRules"/>.</param>
    /// <param name="why">Null takes what triage said.</param>
    public static async Task RaiseAsync(TurnContext context, KnownAccount account, TaskItem task, string rule, string? why, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAlertAsync(task.Id, cancellationToken) is { } known)
        {
            await RenewAsync(context, known, account, task, cancellationToken);
            return;
        }

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
        await TellAsync(context, alert, account, task, cancellationToken);
    }

    /// <summary>The work is closed, or about another account: nobody need take it any more.</summary>
    public static async Task SettleAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        Forget(context, alert, context.Member.Id);
        await UpdateAsync(context, alert.Closed(AlertState.Settled, context.Member.Id, context.Turn.Id.Value), cancellationToken);
    }

    /// <summary>Shows the alert in some more places; where it stands already, it is shown afresh.</summary>
    public static async Task PostAsync(TurnContext context, RiskAlert alert, IEnumerable<Place> places, CancellationToken cancellationToken)
    {
        var card = AlertCards.Show(context, await AlertView.ReadAsync(context, alert, cancellationToken));
        await RepostAsync(context, alert, card, cancellationToken);
        var added = places.Distinct().Select(place => context.Post(place, card)).ToList();
        IEnumerable<AlertPost> posts = [.. alert.Posts, .. added.Select(message => new AlertPost(message.Conversation.Value, message.Channel, message.Key))];
        context.Session.Save(alert with { Posts = [.. posts.TakeLast(MostPosts)] });
    }

    /// <summary>Saves the alert and shows it as it is now, wherever it stands.</summary>
    public static async Task UpdateAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        context.Session.Save(alert);
        await RepostAsync(context, alert, AlertCards.Show(context, await AlertView.ReadAsync(context, alert, cancellationToken)), cancellationToken);
    }

    /// <summary>The alert, to go up a step after the workspace's minutes; not where people said that its rule goes no further up (C15).</summary>
    public static async Task<RiskAlert> ClimbsAsync(TurnContext context, RiskAlert alert, MemberId member, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        return framework.MutedRules.Contains(alert.Rule, StringComparer.Ordinal) ? alert with { NextAt = null } : Later(context, alert, Duration.FromMinutes(framework.AlertMinutes), member);
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

    private static async Task ConsiderAsync(TurnContext context, TaskItem task, RiskAlert? alert, CancellationToken cancellationToken)
    {
        if (task.Account is { } name && await context.Session.FindAccountAsync(name, cancellationToken) is { Tier: 1 } account)
        {
            await RaiseAsync(context, account, task, AlertRules.Quadrant1, why: null, cancellationToken);
        }
        else if (alert is { IsOpen: true } && !AccountName.Same(alert.Account, task.Account))
        {
            await SettleAsync(context, alert, cancellationToken);
        }
    }

    private static async Task TellAsync(TurnContext context, RiskAlert alert, KnownAccount account, TaskItem task, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(context, account, task, cancellationToken) is { } place)
        {
            await PostAsync(context, await ClimbsAsync(context, alert, account.Owner ?? task.Owner, cancellationToken), [place], cancellationToken);
        }
        else
        {
            // Nobody has heard of it: it looks for somebody further up, whatever was said of its rule.
            var framework = await context.Session.GetFrameworkAsync(cancellationToken);
            context.Session.Save(Later(context, alert, Duration.FromMinutes(framework.AlertMinutes), account.Owner ?? task.Owner));
        }
    }

    private static async Task RenewAsync(TurnContext context, RiskAlert alert, KnownAccount account, TaskItem task, CancellationToken cancellationToken)
    {
        if (!alert.IsOver && AccountName.Same(alert.Account, account.Name))
        {
            return;
        }

        var renewed = alert with { Account = account.Name, What = task.Text };
        if (!alert.IsOpen && !alert.IsOver)
        {
            // Somebody has it, and goes on having it.
            await UpdateAsync(context, renewed, cancellationToken);
            return;
        }

        await RealAfterAllAsync(context, alert, cancellationToken);
        // An old message that changes far up the channel wakes nobody.
        await TellAsync(context, Opened(renewed) with { Step = AlertStep.Channel, RaisedAt = context.Now }, account, task, cancellationToken);
    }

    private static async Task ReopenAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        await RealAfterAllAsync(context, alert, cancellationToken);
        await UpdateAsync(context, await ClimbsAsync(context, Opened(alert), context.Member.Id, cancellationToken), cancellationToken);
    }

    private static async Task RealAfterAllAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken)
    {
        if (alert.State == AlertState.NotReal)
        {
            var noise = await context.Session.GetNoiseAsync(alert.Rule, cancellationToken);
            context.Session.Save(noise with { NotReal = Math.Max(noise.NotReal - 1, 0) });
        }
    }

    private static RiskAlert Opened(RiskAlert alert) => alert with { State = AlertState.Open, By = null, ClosedIn = null };

    /// <summary>Without a channel that can be reached, the person who is responsible hears of it alone.</summary>
    private static async Task<Place?> PlaceAsync(TurnContext context, KnownAccount account, TaskItem task, CancellationToken cancellationToken) =>
        await AlertPlaces.FindTeamAsync(context, cancellationToken)
        ?? await PlaceOfAsync(context, account.Owner, cancellationToken)
        ?? await PlaceOfAsync(context, task.Owner, cancellationToken);

    /// <summary>Whoever muted the bot hears of no risk alone, unless they said that Tier 1 comes through (C13): it looks for somebody further up instead.</summary>
    public static bool Hears(Member member, Instant now) => !member.IsMutedAt(now) || member.TierOneUnmuted;

    /// <summary>Of the person or of who covers for them; somebody who is away, and whom nobody covers for, is no place for a risk.</summary>
    private static async Task<Place?> PlaceOfAsync(TurnContext context, MemberId? id, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        return members.FirstOrDefault(member => member.Id == id) is { } member && Acting.For(member, members, context) is { } acting && Hears(acting, context.Now)
            ? await context.FindPlaceAsync(acting.Id, cancellationToken)
            : null;
    }

    private static string WhyOf(TaskItem task) => task.Triage is { } trace && trace.Decided == task.Priority && ReasonText.Brief(trace) is { Length: > 0 } reasons
        ? reasons
        : Strings.Alert_ByHand;

    /// <summary>Another account than before, or open again: what was told of it may no longer be so.</summary>
    private static bool IsElsewhere(TaskItem? before, TaskItem after) =>
        before is not null && after.IsOpen && (!before.IsOpen || !AccountName.Same(before.Account, after.Account));

    private static bool IsPressing(TaskItem? task) => task is { IsOpen: true, Quadrant: Quadrant.DoFirst, Account: not null };
}
