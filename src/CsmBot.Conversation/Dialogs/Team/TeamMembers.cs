using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Team;

/// <summary>Who leads, who is asked next, and who may change what counts for all.</summary>
internal static class TeamMembers
{
    /// <summary>
    /// The head coach changes the framework (R106). Where there is none yet a manager does, and where there is neither, anybody: the bot must run without an
    /// administrator (C18).
    /// </summary>
    public static bool MayChangeFramework(Member member, IReadOnlyList<Member> members) =>
        member.Role == MemberRole.HeadCoach
        || (member.Role != MemberRole.Guest && !members.Any(one => one.Role == MemberRole.HeadCoach) && (member.Role == MemberRole.Manager || !members.Any(one => one.Role == MemberRole.Manager)));

    /// <summary>Whom a person reports to: the one they named, else every manager.</summary>
    public static IReadOnlyList<Member> ManagersOf(Member? member, IReadOnlyList<Member> members) =>
        member?.Manager is { } named && members.FirstOrDefault(one => one.Id == named && one.Role != MemberRole.Guest) is { } manager
            ? [manager]
            : [.. members.Where(one => one.Role == MemberRole.Manager && one.Id != member?.Id)];

    public static IReadOnlyList<Member> HeadCoaches(IReadOnlyList<Member> members) => [.. members.Where(one => one.Role == MemberRole.HeadCoach)];

    public static string NameOf(MemberId? id, IReadOnlyList<Member> members) =>
        id is { } known ? members.FirstOrDefault(member => member.Id == known)?.Name ?? SignalActor.NameOf(known) : Text.Strings.Fact_None;
}
