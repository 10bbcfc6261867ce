using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Team;

/// <summary>Who acts for whom today: somebody who is away, by whoever covers (T18).</summary>
internal static class Acting
{
    /// <summary>People who cover for each other and are all away end the search.</summary>
    private const int MostSteps = 3;

    /// <summary>The member, or who covers while they are away; null where nobody does.</summary>
    public static Member? For(Member member, IReadOnlyList<Member> members, TurnContext context)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (member.AbsenceAt(context.Now, context.Zones) is not { } absence)
            {
                return member;
            }

            if (members.FirstOrDefault(one => one.Id == absence.Cover) is not { Role: not MemberRole.Guest } cover)
            {
                return null;
            }

            member = cover;
        }

        return null;
    }
}
