using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>Who hears that a member cannot be reached: whom they report to, or who covers for those; else the head coach, else whoever leads.</summary>
internal static class UndeliveredReaders
{
    /// <summary>Nobody, and a time to look again, where somebody muted the bot and nobody else is to hear in their place (C13).</summary>
    public static async Task<(IReadOnlyList<(Member Member, Place Place)> Readers, Instant? Later)> FindAsync(
        TurnContext context, IReadOnlyList<Member> members, bool isTierOne, CancellationToken cancellationToken)
    {
        Instant? later = null;
        foreach (var step in Steps(context.Member, members))
        {
            List<(Member, Place)> readers = [];
            foreach (var one in step.Select(one => Acting.For(one, members, context)).OfType<Member>().Where(one => one.Id != context.Member.Id).DistinctBy(one => one.Id))
            {
                if (await FindPlaceAsync(context, one, cancellationToken) is not { } place)
                {
                    continue;
                }

                if (isTierOne ? AlertDesk.Hears(one, context.Now) : !one.IsMutedAt(context.Now))
                {
                    readers.Add((one, place));
                }
                else
                {
                    later = Instant.Min(later ?? Instant.MaxValue, one.MutedUntil!.Value);
                }
            }

            if (readers.Count > 0 || (later is not null && !isTierOne))
            {
                return (readers, readers.Count > 0 ? null : later);
            }
        }

        return ([], later);
    }

    private static IEnumerable<IEnumerable<Member>> Steps(Member member, IReadOnlyList<Member> members) =>
    [
        ReportingLine.ManagersOf(member, members),
        ReportingLine.HeadCoaches(members),
        members.Where(one => TeamMembers.MayChangeFramework(one, members)),
    ];

    /// <summary>A chat that is known to be lost is no place for it.</summary>
    private static async Task<Place?> FindPlaceAsync(TurnContext context, Member member, CancellationToken cancellationToken) =>
        await context.FindPlaceAsync(member.Id, cancellationToken) is { } place
        && await context.Session.FindConversationAsync(place.Conversation, cancellationToken) is null or { State: ConversationState.Active }
            ? place
            : null;
}
