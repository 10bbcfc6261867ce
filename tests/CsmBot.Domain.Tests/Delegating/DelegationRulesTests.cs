using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using Xunit;

namespace CsmBot.Domain.Tests.Delegating;

/// <summary>Who may do what in which state (T21). The states are written by their first letters: w(aits for approval), o(ffered), c(ountered), a(ccepted), and e(nded).</summary>
public sealed class DelegationRulesTests
{
    private static readonly MemberId Anna = SampleTask.Anna;
    private static readonly MemberId Kim = new("kim");
    private static readonly MemberId Bo = new("bo");
    private static readonly MemberId Cora = new("cora");

    [Theory]
    [InlineData(DelegationAct.Approve, DelegationParties.Approver, "w")]
    [InlineData(DelegationAct.Refuse, DelegationParties.Approver, "w")]
    [InlineData(DelegationAct.PassOn, DelegationParties.Clock, "w")]
    [InlineData(DelegationAct.Accept, DelegationParties.Delegate, "oc")]
    [InlineData(DelegationAct.Decline, DelegationParties.Delegate, "oc")]
    [InlineData(DelegationAct.Counter, DelegationParties.Delegate, "o")]
    [InlineData(DelegationAct.Ask, DelegationParties.Delegate, "o")]
    [InlineData(DelegationAct.Reply, DelegationParties.Requester, "o")]
    [InlineData(DelegationAct.Agree, DelegationParties.Requester, "c")]
    [InlineData(DelegationAct.Insist, DelegationParties.Requester, "c")]
    [InlineData(DelegationAct.Withdraw, DelegationParties.Requester, "woc")]
    [InlineData(DelegationAct.Remind, DelegationParties.Requester, "woa")]
    [InlineData(DelegationAct.Expire, DelegationParties.Clock, "woc")]
    public void T21_Each_act_is_one_party_s_in_its_states_and_too_late_in_others(DelegationAct act, DelegationParties actor, string states)
    {
        foreach (var state in Enum.GetValues<DelegationState>())
        {
            foreach (var party in new[] { DelegationParties.None, DelegationParties.Requester, DelegationParties.Delegate, DelegationParties.Approver, DelegationParties.Clock })
            {
                var expected = party != actor ? DelegationVerdict.NotYours : states.Contains(LetterOf(state), StringComparison.Ordinal) ? DelegationVerdict.Allowed : DelegationVerdict.TooLate;
                Assert.Equal((state, party, expected), (state, party, DelegationRules.Of(state, act, party)));
            }
        }
    }

    [Fact]
    public void Every_act_leads_somewhere_and_none_leads_from_an_end()
    {
        DelegationState[] ends = [DelegationState.Declined, DelegationState.Refused, DelegationState.Expired, DelegationState.Withdrawn];
        const DelegationParties Anybody = DelegationParties.Requester | DelegationParties.Delegate | DelegationParties.Approver | DelegationParties.Clock;
        Assert.All(Enum.GetValues<DelegationAct>(), act => Assert.All(ends, end => Assert.Equal(DelegationVerdict.TooLate, DelegationRules.Of(end, act, Anybody))));
        Assert.Equal(DelegationVerdict.Allowed, DelegationRules.Of(DelegationState.AwaitingApproval, DelegationAct.Approve, DelegationParties.Requester | DelegationParties.Approver));
    }

    [Theory]
    [InlineData(DelegationState.AwaitingApproval, DelegationAct.Approve, DelegationState.Offered)]
    [InlineData(DelegationState.AwaitingApproval, DelegationAct.Refuse, DelegationState.Refused)]
    [InlineData(DelegationState.AwaitingApproval, DelegationAct.PassOn, DelegationState.AwaitingApproval)]
    [InlineData(DelegationState.Offered, DelegationAct.Accept, DelegationState.Accepted)]
    [InlineData(DelegationState.Offered, DelegationAct.Decline, DelegationState.Declined)]
    [InlineData(DelegationState.Offered, DelegationAct.Counter, DelegationState.Countered)]
    [InlineData(DelegationState.Offered, DelegationAct.Ask, DelegationState.Offered)]
    [InlineData(DelegationState.Countered, DelegationAct.Agree, DelegationState.Accepted)]
    [InlineData(DelegationState.Countered, DelegationAct.Insist, DelegationState.Offered)]
    [InlineData(DelegationState.Countered, DelegationAct.Withdraw, DelegationState.Withdrawn)]
    [InlineData(DelegationState.Accepted, DelegationAct.Remind, DelegationState.Accepted)]
    [InlineData(DelegationState.Offered, DelegationAct.Expire, DelegationState.Expired)]
    public void T21_An_act_leads_to_its_state(DelegationState from, DelegationAct act, DelegationState to) => Assert.Equal(to, DelegationRules.After(from, act));

    [Theory]
    [InlineData(DelegationState.AwaitingApproval, null, null, "bo", "anna bo cora")]
    [InlineData(DelegationState.Offered, null, null, "kim", "anna kim cora")]
    [InlineData(DelegationState.Offered, "for whom?", null, "anna", "anna kim cora")]
    [InlineData(DelegationState.Offered, "for whom?", "Acme", "kim", "anna kim cora")]
    [InlineData(DelegationState.Countered, null, null, "anna", "anna kim cora")]
    [InlineData(DelegationState.Declined, null, null, null, "cora")]
    [InlineData(DelegationState.Withdrawn, null, null, null, "cora")]
    public void T22_Somebody_waits_for_somebody_as_long_as_there_is_something_to_answer(DelegationState state, string? question, string? reply, string? waitsFor, string concerned)
    {
        var delegation = Of(state) with { Question = question, Reply = reply, Approver = Bo, Follower = Cora };
        var task = SampleTask.Of(1, Quadrant.Delegate) with { Delegation = delegation };
        Assert.Equal((waitsFor, concerned), (delegation.WaitsFor(task)?.Value, string.Join(' ', delegation.Concerned(task).Select(member => member.Value))));
    }

    [Fact]
    public void T22_Who_asked_follows_until_it_is_closed_and_nobody_waits_once_it_is_elsewhere()
    {
        var task = SampleTask.Of(1, Quadrant.Delegate);
        var held = Of(DelegationState.Accepted) with { Follower = Cora };
        Assert.Equal([Anna, Cora], held.Concerned(task with { Owner = Kim }));
        Assert.Empty(held.Concerned(task with { Owner = Kim, State = TaskState.Done }));
        Assert.Empty(held.Concerned(task with { Owner = Bo }));
        Assert.Null(Of(DelegationState.Offered).WaitsFor(task with { Owner = Bo }));
        Assert.Null(Of(DelegationState.Offered).WaitsFor(task with { State = TaskState.Dropped }));
    }

    private static Delegation Of(DelegationState state) => new() { By = Anna, From = Anna, To = Kim, State = state, Since = SampleTask.Noon };

    private static char LetterOf(DelegationState state) => state switch
    {
        DelegationState.AwaitingApproval => 'w',
        DelegationState.Offered => 'o',
        DelegationState.Countered => 'c',
        DelegationState.Accepted => 'a',
        _ => 'e',
    };
}
