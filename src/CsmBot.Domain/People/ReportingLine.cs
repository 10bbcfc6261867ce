namespace CsmBot.Domain.People;

/// <summary>Who leads whom.</summary>
public static class ReportingLine
{
    /// <summary>Whom a person reports to: the one they named, else every manager.</summary>
    public static IReadOnlyList<Member> ManagersOf(Member? member, IReadOnlyList<Member> members) =>
        member?.Manager is { } named && members.FirstOrDefault(one => one.Id == named && one.Role != MemberRole.Guest) is { } manager
            ? [manager]
            : [.. members.Where(one => one.Role == MemberRole.Manager && one.Id != member?.Id)];

    public static IReadOnlyList<Member> HeadCoaches(IReadOnlyList<Member> members) => [.. members.Where(one => one.Role == MemberRole.HeadCoach)];
}
