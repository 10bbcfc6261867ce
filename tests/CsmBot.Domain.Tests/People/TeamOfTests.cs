using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Domain.Tests.People;

/// <summary>Whose work a leader looks at.</summary>
public sealed class TeamOfTests
{
    private static readonly Member[] Everybody =
    [
        Of("coach", MemberRole.HeadCoach), Of("bo", MemberRole.Manager), Of("ada", MemberRole.Manager), Of("kim", MemberRole.Csm), Of("sam", MemberRole.Sales, "bo"), Of("dana", MemberRole.Csm, "ada"),
        Of("eli", MemberRole.Manager, "bo"), Of("gil", MemberRole.Guest, "bo"),
    ];

    [Theory]
    [InlineData("coach", "coach bo ada kim sam dana eli")]
    [InlineData("bo", "kim sam eli")]
    [InlineData("ada", "kim dana")]
    [InlineData("kim", "coach bo ada kim sam dana eli")]
    public void A_manager_looks_at_those_who_report_to_them_and_the_head_coach_at_everybody_but_guests(string leader, string expected) =>
        Assert.Equal(expected, string.Join(' ', ReportingLine.TeamOf(Everybody.Single(member => member.Id.Value == leader), Everybody).Select(member => member.Id.Value)));

    private static Member Of(string id, MemberRole role, string? manager = null) => new() { Id = new MemberId(id), Name = id, Role = role, Manager = manager is null ? null : new MemberId(manager) };
}
