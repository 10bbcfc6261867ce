using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary>Where teams' digests are posted, and that no guests read them there (T25).</summary>
internal static class TeamDigestPlaces
{
    public static AlertPlace PlaceOf(TeamDigestPlace chosen) => new(new Place(new ConversationId(chosen.Conversation), chosen.Channel), chosen.IsPersonal);

    public static TeamDigestPlace Of(AlertPlace here) => new(here.Place!.Conversation.Value, here.Place.Channel, here.IsPersonal);

    /// <summary>A guest spoke where digests are posted: that ends there and then.</summary>
    public static async Task KeepFromGuestsAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (await AlertPlaces.HereAsync(context, cancellationToken) is not { IsPersonal: false, Place: { } here })
        {
            return;
        }

        foreach (var member in (await context.Session.ListMembersAsync(cancellationToken)).Where(one => one.TeamDigest is { IsPersonal: false } chosen && chosen.Conversation == here.Conversation.Value))
        {
            await LeaveAsync(context, member, Strings.TeamDigest_GuestSeen, cancellationToken);
        }
    }

    /// <summary>Nothing is posted there any more, and whoever switched it on is told.</summary>
    public static async Task LeaveAsync(TurnContext context, Member member, string why, CancellationToken cancellationToken)
    {
        context.Session.Save(member with { TeamDigest = null });
        if (await context.FindPlaceAsync(member.Id, cancellationToken) is { } own)
        {
            context.Post(own, PlainCard.Warning(why));
        }
    }
}
