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

        alert = alert with { NextAt = null };
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var wait = Duration.FromMinutes(framework.AlertMinutes);
        if (alert.State == AlertState.Snoozed)
        {
            var back = AlertDesk.Later(context, alert with { State = AlertState.Open, By = null }, wait, wakeUp.Member);
            // Said anew: an old message that changes its words far up the channel wakes nobody.
            await AlertDesk.PostAsync(context, back, await TeamPlacesAsync(context, back, cancellationToken), cancellationToken);
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        while (alert.Above is { } step)
        {
            alert = alert with { Step = step };
            var places = await PlacesOfAsync(context, step == AlertStep.Manager ? await ManagersAsync(context, alert, members, cancellationToken) : TeamMembers.HeadCoaches(members), cancellationToken);
            if (places.Count > 0)
            {
                await AlertDesk.PostAsync(context, alert.Above is null ? alert : AlertDesk.Later(context, alert, wait, wakeUp.Member), places, cancellationToken);
                return;
            }
        }

        await AlertDesk.UpdateAsync(context, alert, cancellationToken);
    }

    private static async Task<IReadOnlyList<Member>> ManagersAsync(TurnContext context, RiskAlert alert, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var owner = (await context.Session.FindAccountAsync(alert.Account, cancellationToken))?.Owner
            ?? (await context.Session.FindTaskAsync(alert.Task, cancellationToken))?.Owner;
        return TeamMembers.ManagersOf(members.FirstOrDefault(member => member.Id == owner), members);
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
            if (await context.Session.FindPlaceAsync(member.Id, cancellationToken) is { } place)
            {
                places.Add(place);
            }
        }

        return places;
    }
}
