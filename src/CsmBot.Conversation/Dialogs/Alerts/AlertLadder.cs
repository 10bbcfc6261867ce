using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>What nobody took goes to the manager, then to the head coach; what was snoozed comes back.</summary>
internal sealed class AlertLadder : IWakeUpHandler
{
    public string Kind => AlertDesk.WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (!TaskId.TryParse(wakeUp.Entity, out var id)
            || await context.Session.FindAlertAsync(id, cancellationToken) is not { IsOpen: true } alert
            || alert.NextAt != wakeUp.At)
        {
            return;
        }

        if (await context.Session.FindTaskAsync(id, cancellationToken) is not { IsOpen: true })
        {
            await AlertDesk.SettleAsync(context, alert, cancellationToken);
            return;
        }

        alert = alert with { NextAt = null };
        if (alert.State == AlertState.Snoozed)
        {
            var back = await AlertDesk.ClimbsAsync(context, alert with { State = AlertState.Open, By = null }, wakeUp.Member, cancellationToken);
            // Said anew: an old message that changes its words far up the channel wakes nobody.
            await AlertDesk.PostAsync(context, back, await TeamPlacesAsync(context, back, cancellationToken), cancellationToken);
            return;
        }

        await ClimbAsync(context, alert, wakeUp.Member, cancellationToken);
    }

    private static async Task ClimbAsync(TurnContext context, RiskAlert alert, MemberId member, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var isUnheard = alert.Posts.Count == 0;
        if (!isUnheard && framework.MutedRules.Contains(alert.Rule, StringComparer.Ordinal))
        {
            await AlertDesk.UpdateAsync(context, alert, cancellationToken);
            return;
        }

        var wait = Duration.FromMinutes(framework.AlertMinutes);
        var from = alert;
        var members = await context.Session.ListMembersAsync(cancellationToken);
        while (alert.Above is { } step)
        {
            alert = alert with { Step = step };
            var above = step == AlertStep.Manager ? await ManagersAsync(context, alert, members, cancellationToken) : ReportingLine.HeadCoaches(members);
            var places = await PlacesOfAsync(context, above.Select(one => Acting.For(one, members, context)).OfType<Member>().Where(one => AlertDesk.Hears(one, context.Now)).Distinct(), cancellationToken);
            if (places.Count > 0)
            {
                await AlertDesk.PostAsync(context, alert.Above is null ? alert : AlertDesk.Later(context, alert, wait, member), places, cancellationToken);
                return;
            }
        }

        if (!isUnheard)
        {
            await AlertDesk.UpdateAsync(context, alert, cancellationToken);
        }
        else if (await PlacesOfAsync(context, members.Where(one => TeamMembers.MayChangeFramework(one, members)), cancellationToken) is { Count: > 0 } leaders)
        {
            await AlertDesk.PostAsync(context, alert, leaders, cancellationToken);
        }
        else
        {
            context.Session.Save(AlertDesk.Later(context, from, wait, member));
        }
    }

    private static async Task<IReadOnlyList<Member>> ManagersAsync(TurnContext context, RiskAlert alert, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var owner = (await context.Session.FindAccountAsync(alert.Account, cancellationToken))?.Owner
            ?? (await context.Session.FindTaskAsync(alert.Task, cancellationToken))?.Owner;
        return ReportingLine.ManagersOf(members.FirstOrDefault(member => member.Id == owner), members);
    }

    private static async Task<IReadOnlyList<Place>> TeamPlacesAsync(TurnContext context, RiskAlert alert, CancellationToken cancellationToken) =>
        await AlertPlaces.FindTeamAsync(context, cancellationToken) is { } team
            ? [team]
            : [.. alert.Posts.Take(1).Select(post => new Place(new ConversationId(post.Conversation), post.Channel))];

    private static async Task<IReadOnlyList<Place>> PlacesOfAsync(TurnContext context, IEnumerable<Member> members, CancellationToken cancellationToken)
    {
        List<Place> places = [];
        foreach (var member in members)
        {
            if (await context.FindPlaceAsync(member.Id, cancellationToken) is { } place)
            {
                places.Add(place);
            }
        }

        return places;
    }
}
