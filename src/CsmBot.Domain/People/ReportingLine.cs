namespace CsmBot.Domain.People;

/// <summary>Who leads whom.</summary>
public static class ReportingLine
{
    /// <summary>Whom a person reports to: the one they named, else every manager.</summary>
    public static IReadOnlyList<Member> ManagersOf(Member? member, IReadOnlyList<Member> members) =>
        member?.Manager is { } named && members.FirstOrDefault(one => one.Id == named && one.Role != MemberRole.Guest) is { } manager
            ? [manager]
            : [.. members.Where(one => one.Role == MemberRole.Manager && one.Id != member?.Id)];

    /// <summary>
    /// Whose work a leader looks at: a manager at that of those who report to them, anybody else who leads at everybody's. Other leaders report to a manager only where
    /// they named them.
    /// </summary>
    public static IReadOnlyList<Member> TeamOf(Member leader, IReadOnlyList<Member> members) => leader.Role == MemberRole.Manager
        ? [.. members.Where(member => member.Role != MemberRole.Guest && member.Id != leader.Id && Reports(member, leader, members))]
        : [.. members.Where(member => member.Role != MemberRole.Guest)];

    public static IReadOnlyList<Member> HeadCoaches(IReadOnlyList<Member> members) => [.. members.Where(one => one.Role == MemberRole.HeadCoach)];

    private static bool Reports(Member member, Member leader, IReadOnlyList<Member> members) =>
        member.Role is MemberRole.Manager or MemberRole.HeadCoach ? member.Manager == leader.Id : ManagersOf(member, members).Any(manager => manager.Id == leader.Id);
}
