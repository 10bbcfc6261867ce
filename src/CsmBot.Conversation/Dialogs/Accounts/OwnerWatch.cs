using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Time.Resolving;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>
/// Where an account's owner is asked about it. While they are away it goes to who covers; where nobody does, it waits until they are back (T18), as it waits out
/// a mute.
/// </summary>
internal static class OwnerWatch
{
    public static async Task<Place?> FindPlaceAsync(TurnContext context, string kind, string account, MemberId id, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (members.FirstOrDefault(member => member.Id == id) is not { } owner)
        {
            return null;
        }

        if (Acting.For(owner, members, context) is { } acting)
        {
            if (acting.MutedUntil is { } until && acting.IsMutedAt(context.Now))
            {
                context.Session.Save(new WakeUp(kind, account, until, owner.Id));
                return null;
            }

            return await context.FindPlaceAsync(acting.Id, cancellationToken);
        }

        var calendar = owner.CalendarIn(context.Zones);
        if (owner.AbsenceAt(context.Now, context.Zones) is { } absence && owner.BackAfter(absence, calendar) is { } day)
        {
            context.Session.Save(new WakeUp(kind, account, LocalTimes.In(calendar.Zone, day.At(owner.DayStart)).ToInstant(), owner.Id));
        }

        return null;
    }
}
