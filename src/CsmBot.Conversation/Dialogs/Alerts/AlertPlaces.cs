using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>Where alerts are posted, and that no guests read them there (T25).</summary>
internal static class AlertPlaces
{
    /// <summary>Where the team reads alerts; null where no channel was chosen, or the bot was put out of it.</summary>
    public static async Task<Place?> FindTeamAsync(TurnContext context, CancellationToken cancellationToken) =>
        await context.Session.FindAlertPlaceAsync(cancellationToken) is { Place: { } place }
        && await context.Session.FindRootAsync(place.Conversation, cancellationToken) is null or { State: ConversationState.Active }
            ? place
            : null;

    /// <summary>The channel that a turn came from, not the thread of it; else the person's own chat.</summary>
    public static async Task<AlertPlace> HereAsync(TurnContext context, CancellationToken cancellationToken) =>
        new(new Place(await RootAsync(context, cancellationToken), context.Turn.Channel), IsPersonal: !IsInChannel(context));

    /// <summary>A guest spoke where alerts are posted: that ends there and then.</summary>
    public static async Task KeepFromGuestsAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!IsInChannel(context) || await context.Session.FindAlertPlaceAsync(cancellationToken) is not { Place: { } place }
            || await RootAsync(context, cancellationToken) != place.Conversation)
        {
            return;
        }

        await LeaveAsync(context, Strings.Alerts_GuestSeen, cancellationToken);
    }

    /// <summary>Nothing is posted there any more, and somebody who can choose another place is told.</summary>
    public static async Task LeaveAsync(TurnContext context, string why, CancellationToken cancellationToken)
    {
        context.Session.Save(new AlertPlace(Place: null));
        var members = await context.Session.ListMembersAsync(cancellationToken);
        foreach (var member in members.Where(one => TeamMembers.MayChangeFramework(one, members)))
        {
            if (await context.FindPlaceAsync(member.Id, cancellationToken) is { } own)
            {
                context.Post(own, PlainCard.Warning(why));
            }
        }
    }

    private static bool IsInChannel(TurnContext context) => context.IsShared || context.Turn.WhisperedIn is not null;

    private static async Task<ConversationId> RootAsync(TurnContext context, CancellationToken cancellationToken) =>
        (context.IsShared ? (await context.Session.FindRootAsync(context.Turn.Conversation, cancellationToken))?.Id : context.Turn.WhisperedIn) ?? context.Turn.Conversation;
}
