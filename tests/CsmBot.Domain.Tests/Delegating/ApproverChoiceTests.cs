using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Delegating;

/// <summary>
/// Who approves (T23). A team is written as its people, "name role", with "&gt;name" for whom they report to, "~" for away and "~name" for away and covered. Anna asks
/// for Kim.
/// </summary>
public sealed class ApproverChoiceTests
{
    [Theory]
    [InlineData("bo m", "bo", ApproverReason.Manager)]
    [InlineData("anna c>bo, bo m, cy m", "bo", ApproverReason.Manager)]
    [InlineData("anna c>cy, bo m, cy m", "cy", ApproverReason.Manager)]
    [InlineData("bo m~dee, dee c", "dee", ApproverReason.Deputy)]
    [InlineData("bo m~dee, dee c, cy m", "cy", ApproverReason.Manager)] // Where nobody is named, a manager who is there goes before a deputy.
    [InlineData("anna c>bo, bo m~dee, dee c, cy m", "dee", ApproverReason.Deputy)]
    [InlineData("bo m~anna, cora h", "cora", ApproverReason.HeadCoach)] // Never the one who asks, not even as a deputy.
    [InlineData("bo m~kim, cora h", "cora", ApproverReason.HeadCoach)] // Nor the one who is to be asked.
    [InlineData("bo m~gil, gil g, cora h", "cora", ApproverReason.HeadCoach)]
    [InlineData("bo m~dee, dee c~eve, eve c", "eve", ApproverReason.Deputy)]
    [InlineData("bo m~dee, dee c~bo, cora h", "cora", ApproverReason.HeadCoach)] // In circles.
    [InlineData("anna c>bo, bo m>cy~, cy m, cora h", "cy", ApproverReason.ManagersManager)]
    [InlineData("anna c>kim, kim m>cy, cy m", "cy", ApproverReason.ManagersManager)]
    [InlineData("anna c>kim, kim m, cora h", "cora", ApproverReason.HeadCoach)]
    [InlineData("cora h~dee, dee c", "dee", ApproverReason.Deputy)]
    [InlineData("bo m~", null, ApproverReason.Nobody)]
    [InlineData("dee c", null, ApproverReason.Nobody)]
    [InlineData("anna h, kim m", null, ApproverReason.Nobody)]
    public void T23_The_manager_approves_else_a_deputy_else_who_is_above(string team, string? approver, ApproverReason why)
    {
        var decision = Choice(team).Choose();
        Assert.Equal((approver, why), (decision.Approver?.Id.Value, decision.Why));
    }

    [Theory]
    [InlineData("anna c>bo, bo m>cy, cy m, cora h", "bo", "cy")]
    [InlineData("anna c>bo, bo m>cy, cy m, cora h", "bo cy", "cora")]
    [InlineData("anna c>bo, bo m>cy, cy m, cora h", "bo cy cora", null)]
    public void T23_Who_was_asked_in_vain_is_passed_over(string team, string passedOver, string? approver) =>
        Assert.Equal(approver, Choice(team).Choose([.. passedOver.Split(' ').Select(name => new MemberId(name))]).Approver?.Id.Value);

    [Theory]
    [InlineData("bo", true)]
    [InlineData("cora", true)]
    [InlineData("dee", true)]
    [InlineData("anna", false)]
    [InlineData("kim", false)]
    [InlineData("eve", false)]
    [InlineData("gil", false)]
    public void T23_Who_leads_or_covers_may_approve_and_nobody_else(string who, bool may)
    {
        var choice = Choice("anna m, kim m, bo m~dee, dee c, eve c, cora h, gil g");
        Assert.Equal(may, choice.MayApprove(choice.Members.Single(member => member.Id.Value == who)));
    }

    private static ApproverChoice Choice(string team)
    {
        List<Member> members = [.. team.Split(", ").Select(Read)];
        foreach (var missing in new[] { "anna", "kim" }.Where(name => members.All(member => member.Id.Value != name)))
        {
            members.Add(Read(missing + " c"));
        }

        return new ApproverChoice(members.Single(member => member.Id.Value == "anna"), new MemberId("kim"), members, SampleTask.Noon, DateTimeZoneProviders.Tzdb);
    }

    private static Member Read(string person)
    {
        var (name, rest) = (person.Split(' ')[0], person.Split(' ')[1]);
        var away = rest.Split('~');
        var reports = away[0].Split('>');
        return new Member
        {
            Id = new MemberId(name),
            Name = name,
            Role = reports[0] switch { "m" => MemberRole.Manager, "h" => MemberRole.HeadCoach, "g" => MemberRole.Guest, _ => MemberRole.Csm },
            Manager = reports.Length > 1 ? new MemberId(reports[1]) : null,
            Absences = away.Length > 1 ? [new Absence(new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 27), away[1].Length > 0 ? new MemberId(away[1]) : null)] : [],
        };
    }
}
