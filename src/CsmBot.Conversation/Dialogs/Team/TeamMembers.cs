using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Team;

/// <summary>Who may change what counts for all, and how people are called.</summary>
internal static class TeamMembers
{
    /// <summary>
    /// The head coach changes the framework (R106). Where there is none yet a manager does, and where there is neither, anybody: the bot must run without an
    /// administrator (C18).
    /// </summary>
    public static bool MayChangeFramework(Member member, IReadOnlyList<Member> members) =>
        member.Role == MemberRole.HeadCoach
        || (member.Role != MemberRole.Guest && !members.Any(one => one.Role == MemberRole.HeadCoach) && (member.Role == MemberRole.Manager || !members.Any(one => one.Role == MemberRole.Manager)));

    /// <summary>Who looks at the work of others: managers and head coaches; where there are none yet, anybody.</summary>
    public static bool MayLead(Member member, IReadOnlyList<Member> members) => member.Role is MemberRole.Manager or MemberRole.HeadCoach || MayChangeFramework(member, members);

    public static string NameOf(MemberId? id, IReadOnlyList<Member> members) =>
        id is { } known ? members.FirstOrDefault(member => member.Id == known)?.Name ?? SignalActor.NameOf(known) : Text.Strings.Fact_None;
}
