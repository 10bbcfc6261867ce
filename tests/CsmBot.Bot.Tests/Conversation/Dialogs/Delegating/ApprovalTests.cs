using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Delegating;

/// <summary>A leader approves first, where the team wants that (T23, R62). It is Monday, 23 November 2026, ten in the morning.</summary>
public sealed class ApprovalTests
{
    private const string Approve = "delegation.approve.v1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R62_Approval_is_optional_and_off_until_the_head_coach_wants_it()
    {
        await using var book = await TeamBook.StartAsync();
        await SeedAsync(book);
        await book.SayAsync("delegate T-1 @kim");
        Assert.Equal(DelegationState.Offered, await StateAsync(book));
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await book.AskAsync("framework approval all")), StringComparison.Ordinal);
        Assert.Contains("framework approval q3", TeamBook.TextOf(await book.AskAsync("framework approval perhaps", TeamBook.Cora)), StringComparison.Ordinal);
        await SwitchAsync(book, "q3");
        Assert.Contains("Delegations that a leader approves first: of Quadrant 3", TeamBook.TextOf(await book.AskAsync("framework")), StringComparison.Ordinal);
        await book.AskAsync("undo", TeamBook.Cora);
        Assert.Equal(DelegationApproval.Off, (await book.Look().GetFrameworkAsync(Token)).Approval);
    }

    [Theory]
    [InlineData("q3", Quadrant.Delegate, "dana", DelegationState.AwaitingApproval)]
    [InlineData("q3", Quadrant.DoFirst, "dana", DelegationState.Offered)]
    [InlineData("all", Quadrant.DoFirst, "dana", DelegationState.AwaitingApproval)]
    [InlineData("all", Quadrant.Delegate, "bo", DelegationState.Offered)]
    [InlineData("off", Quadrant.Delegate, "dana", DelegationState.Offered)]
    public async Task T23_What_needs_approval_is_the_team_s_to_say_and_leaders_decide_themselves(string setting, Quadrant quadrant, string who, DelegationState state)
    {
        await using var book = await TeamBook.StartAsync();
        await book.WriteAsync(session => session.Save(Domain.Accounts.AccountFramework.Default with { Approval = setting switch { "q3" => DelegationApproval.Quadrant3, "all" => DelegationApproval.All, _ => DelegationApproval.Off } }));
        await book.SeedAsync(quadrant, "answer the ticket", task => task);
        await book.SayAsync("delegate T-1 @kim", new MemberId(who));
        Assert.Equal(state, await StateAsync(book));
    }

    [Fact]
    public async Task T23_The_manager_is_asked_first_and_the_colleague_only_then()
    {
        await using var book = await StartAsync();
        var sent = await book.SayAsync("delegate T-1 @kim because she knows the admin");
        Assert.DoesNotContain(sent, message => message.Conversation == TeamBook.Own(TeamBook.Kim));
        var asked = To(sent, TeamBook.Bo);
        Assert.StartsWith("Dana Reyes wants to hand T-1 to Kim Ito: do you approve?\nanswer the ticket", TeamBook.TextOf(asked), StringComparison.Ordinal);
        var approved = await book.PressAsync(asked, Approve, TeamBook.Bo);
        Assert.Contains("Approved by: Bo Lind", TeamBook.TextOf(To(approved, TeamBook.Kim)), StringComparison.Ordinal);
        Assert.StartsWith("Bo Lind approved.", TeamBook.TextOf(To(approved, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal(asked.Key, To(approved, TeamBook.Bo).Key);
        await book.PressAsync(To(approved, TeamBook.Kim), "delegation.accept.v1", TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task T23_Who_asks_and_who_is_asked_cannot_approve_even_if_they_lead()
    {
        await using var book = await StartAsync();
        var asked = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        foreach (var who in new[] { TeamBook.Dana, TeamBook.Kim })
        {
            var member = (await book.Look().FindMemberAsync(who, Token))!;
            await book.WriteAsync(session => session.Save(member with { Role = MemberRole.Manager }));
            Assert.StartsWith("This is not asked of you", TeamBook.TextOf(Assert.Single(await PressAsAsync(book, asked, who))), StringComparison.Ordinal);
        }

        Assert.Equal(DelegationState.AwaitingApproval, await StateAsync(book));
    }

    [Fact]
    public async Task T23_A_manager_who_is_asked_to_take_it_does_not_approve_that()
    {
        await using var book = await StartAsync();
        var sent = await book.SayAsync("delegate T-1 @bo");
        Assert.Contains("do you approve?", TeamBook.TextOf(To(sent, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.DoesNotContain(sent, message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task T23_While_the_manager_is_away_their_deputy_approves()
    {
        await using var book = await StartAsync();
        await book.SayAsync("/away until friday, @sam covers", TeamBook.Bo);
        var asked = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Sam);
        await book.PressAsync(asked, Approve, TeamBook.Sam);
        Assert.Equal((DelegationState.Offered, TeamBook.Sam), (await StateAsync(book), (await book.TaskAsync(1))!.Delegation!.ApprovedBy));
    }

    [Fact]
    public async Task T23_Where_nobody_may_approve_it_is_said_and_nobody_is_asked()
    {
        await using var book = await StartAsync();
        await book.SayAsync("/away until friday, @dana covers", TeamBook.Bo);
        await book.SayAsync("/away until friday", TeamBook.Cora);
        Assert.Contains("there is nobody who may approve and is there", TeamBook.TextOf(Assert.Single(await book.SayAsync("delegate T-1 @kim"))), StringComparison.Ordinal);
        Assert.Null((await book.TaskAsync(1))!.Delegation);
    }

    [Fact]
    public async Task T23_What_is_not_approved_stays_and_whoever_asked_hears_why()
    {
        await using var book = await StartAsync();
        var asked = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        await book.ClickAsync(asked, "delegation.refuse.v1", TeamBook.Bo);
        var told = To(await book.SayAsync("Kim has the launch this week", TeamBook.Bo), TeamBook.Dana);
        Assert.StartsWith("Bo Lind did not approve that T-1 goes to Kim Ito: “Kim has the launch this week” It stays with Dana Reyes.", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Equal((DelegationState.Refused, TeamBook.Dana), (await StateAsync(book), (await book.TaskAsync(1))!.Owner));
        Assert.Null(await book.NextWakeUpAsync());
    }

    [Fact]
    public async Task T23_An_approver_who_does_not_answer_in_a_day_is_passed_over_and_then_it_goes_back()
    {
        await using var book = await StartAsync();
        var first = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        var passed = await book.PassAsync(Duration.FromDays(1));
        Assert.Contains("do you approve?", TeamBook.TextOf(To(passed, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Contains("Cora Vale has until tomorrow 10:00 to approve", TeamBook.TextOf(To(passed, TeamBook.Dana)), StringComparison.Ordinal);
        var back = await book.PassAsync(Duration.FromDays(1));
        Assert.Contains("Nobody answered in time about T-1. It stays with Dana Reyes.", TeamBook.TextOf(To(back, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal(DelegationState.Expired, await StateAsync(book));
        Assert.Contains("This was decided before", TeamBook.TextOf(Assert.Single(await PressAsAsync(book, first, TeamBook.Bo))), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromDays(30)));
        Assert.Equal(0, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Declined);
    }

    [Fact]
    public async Task T15_Of_two_who_approve_the_first_is_heard_and_the_colleague_is_asked_once()
    {
        await using var book = await StartAsync();
        var first = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        var second = To(await book.PassAsync(Duration.FromDays(1)), TeamBook.Cora);
        first = To(await PressAsAsync(book, first, TeamBook.Bo), TeamBook.Bo); // He looks again: it is passed on, and still his to approve.
        await book.PressAsync(first, Approve, TeamBook.Bo);
        var late = await PressAsAsync(book, second, TeamBook.Cora);
        Assert.StartsWith("This was decided before", TeamBook.TextOf(Assert.Single(late)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Bo, (await book.TaskAsync(1))!.Delegation!.ApprovedBy);
    }

    [Fact]
    public async Task T23_Who_no_longer_leads_when_they_press_does_not_approve()
    {
        await using var book = await StartAsync();
        var asked = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        await book.SayAsync("/team @bo csm", TeamBook.Cora);
        Assert.StartsWith("This is not asked of you", TeamBook.TextOf(Assert.Single(await PressAsAsync(book, asked, TeamBook.Bo))), StringComparison.Ordinal);
        Assert.Equal(DelegationState.AwaitingApproval, await StateAsync(book));
    }

    [Fact]
    public async Task T9_Undo_of_an_approval_asks_again_and_undo_of_the_request_ends_it()
    {
        await using var book = await StartAsync();
        var asked = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Bo);
        var offer = To(await book.PressAsync(asked, Approve, TeamBook.Bo), TeamBook.Kim);
        await book.SayAsync("undo", TeamBook.Bo);
        Assert.Equal(DelegationState.AwaitingApproval, await StateAsync(book));
        Assert.StartsWith("This was decided before", TeamBook.TextOf(await book.ClickAsync(offer, "delegation.accept.v1", TeamBook.Kim)), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.Null((await book.TaskAsync(1))!.Delegation);
        Assert.Empty(await book.PassAsync(Duration.FromDays(9)));
    }

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await SwitchAsync(book, "all");
        await SeedAsync(book);
        return book;
    }

    private static Task SeedAsync(TeamBook book) => book.SeedAsync(Quadrant.Delegate, "answer the ticket", task => task);

    private static async Task SwitchAsync(TeamBook book, string setting) =>
        await book.ClickAsync(await book.AskAsync($"framework approval {setting}", TeamBook.Cora), "framework.apply.v1", TeamBook.Cora);

    private static async Task<DelegationState?> StateAsync(TeamBook book) => (await book.TaskAsync(1))!.Delegation?.State;

    /// <summary>Presses what a card of an earlier state offered, in one's own chat.</summary>
    private static Task<IReadOnlyList<OutboundMessage>> PressAsAsync(TeamBook book, OutboundMessage shown, MemberId who)
    {
        var button = BotDriver.Buttons(shown.Card).First(button => button.ActionId == Approve);
        return book.RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, shown.Key), who);
    }

    private static OutboundMessage To(IReadOnlyList<OutboundMessage> sent, MemberId who) => sent.Last(message => message.Conversation == TeamBook.Own(who));
}
