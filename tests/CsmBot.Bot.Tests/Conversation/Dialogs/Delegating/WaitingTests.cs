using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Delegating;

/// <summary>What waits for whom, who is reminded, and what happens when nobody answers (T21, T22). It is Monday, 23 November 2026, ten in the morning.</summary>
public sealed class WaitingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T22_Who_asked_and_who_is_asked_find_it_in_their_lists_until_it_is_closed()
    {
        await using var book = await StartAsync();
        Assert.Equal("Nothing waits for your answer, and you wait for nobody", TeamBook.TextOf(await book.AskAsync("waiting")));
        await book.SayAsync("delegate T-1 @kim by friday");
        Assert.Equal(
            "0 wait for you, 1 you wait for\nYou wait for\nT-1 “task 1” T-1: Kim Ito was asked and has until Wed 25 Nov 10:00 to answer. It is Dana Reyes’s until they accept. Since today 10:00.\nRemind | Take back | Details",
            TeamBook.TextOf(await book.AskAsync("waiting")));
        var kims = await book.AskAsync("waiting", TeamBook.Kim);
        Assert.Equal(
            "1 wait for you, 0 you wait for\nFor you to answer\nT-1 “task 1”: Dana Reyes asks you to take it over, due Fri 27 Nov. Answer until Wed 25 Nov 10:00.\nAccept | Decline | Details",
            TeamBook.TextOf(kims));
        var accepted = await book.PressAsync(kims, "delegation.accept.v1", TeamBook.Kim);
        Assert.Equal("Nothing waits for your answer, and you wait for nobody", TeamBook.TextOf(accepted.Single(message => message.Key == kims.Key)));
        Assert.Contains("Kim Ito has T-1 now, due Fri 27 Nov.", TeamBook.TextOf(await book.AskAsync("waiting-on")), StringComparison.Ordinal);

        var closed = await book.SayAsync("done T-1", TeamBook.Kim);
        Assert.StartsWith("Kim Ito closed what you handed over: T-1 is done.", TeamBook.TextOf(To(closed, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal("Nothing waits for your answer, and you wait for nobody", TeamBook.TextOf(await book.AskAsync("waiting")));
    }

    [Fact]
    public async Task T22_Who_handed_it_over_first_follows_it_when_it_is_handed_on()
    {
        await using var book = await StartAsync();
        await AcceptAsync(book, "delegate T-1 @kim", TeamBook.Dana, TeamBook.Kim);
        await AcceptAsync(book, "delegate T-1 @sam", TeamBook.Kim, TeamBook.Sam);
        Assert.Contains("Sam Ode has T-1 now", TeamBook.TextOf(await book.AskAsync("waiting")), StringComparison.Ordinal);
        var closed = await book.SayAsync("done T-1", TeamBook.Sam);
        Assert.Equal([TeamBook.Own(TeamBook.Dana), TeamBook.Own(TeamBook.Kim), TeamBook.Own(TeamBook.Sam)], closed.Select(message => message.Conversation).Distinct().OrderBy(place => place.Value));
    }

    [Fact]
    public async Task T22_Whoever_asked_reminds_and_not_too_often()
    {
        await using var book = await StartAsync();
        await book.SayAsync("delegate T-1 @kim");
        var list = await book.AskAsync("waiting");
        var sent = await book.PressAsync(list, "delegation.remind.v1");
        Assert.Contains("A reminder:\ntask 1", TeamBook.TextOf(To(sent, TeamBook.Kim)), StringComparison.Ordinal);
        var again = await book.PressAsync(sent.Single(message => message.Key == list.Key), "delegation.remind.v1");
        Assert.StartsWith("They were reminded today 10:00; once in four hours is enough.", TeamBook.TextOf(Assert.Single(again)), StringComparison.Ordinal);
        await book.PassAsync(Duration.FromHours(4));
        Assert.Contains(await book.PressAsync(await book.AskAsync("waiting"), "delegation.remind.v1"), message => message.Conversation == TeamBook.Own(TeamBook.Kim));
    }

    [Fact]
    public async Task T22_Taking_it_back_ends_the_offer()
    {
        await using var book = await StartAsync();
        var offer = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Kim);
        var sent = await book.PressAsync(await book.AskAsync("waiting"), "delegation.withdraw.v1");
        Assert.Equal(offer.Key, To(sent, TeamBook.Kim).Key);
        Assert.StartsWith("The request about T-1 was taken back.", TeamBook.TextOf(To(sent, TeamBook.Kim)), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.Equal(DelegationState.Offered, (await book.TaskAsync(1))!.Delegation!.State);
        await book.PressAsync(await book.AskAsync("waiting"), "delegation.withdraw.v1");
        Assert.Empty(await book.PassAsync(Duration.FromDays(9)));
    }

    [Fact]
    public async Task T21_Who_does_not_answer_is_reminded_half_way_and_then_it_goes_back_with_the_next_to_ask()
    {
        await using var book = await StartAsync();
        await book.SayAsync("delegate T-1 @kim");
        Assert.Empty(await book.PassAsync(Duration.FromHours(23)));
        var reminded = await book.PassAsync(Duration.FromHours(1));
        Assert.Contains("A reminder:", TeamBook.TextOf(To(reminded, TeamBook.Kim)), StringComparison.Ordinal);
        var back = await book.PassAsync(Duration.FromDays(1));
        var told = TeamBook.TextOf(To(back, TeamBook.Dana));
        Assert.StartsWith("Nobody answered in time about T-1. It stays with Dana Reyes.", told, StringComparison.Ordinal);
        Assert.Contains("Ask Sam Ode", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask Kim Ito", told, StringComparison.Ordinal);
        Assert.Equal((DelegationState.Expired, TeamBook.Dana), ((await book.TaskAsync(1))!.Delegation!.State, (await book.TaskAsync(1))!.Owner));
        Assert.Equal(1, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Declined);
        Assert.Empty(await book.PassAsync(Duration.FromDays(30)));
    }

    [Fact]
    public async Task T21_Quadrant_1_has_hours_and_not_days()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "task 1", task => task);
        await book.SayAsync("delegate T-1 @kim");
        Assert.Contains(await book.PassAsync(Duration.FromHours(1)), message => TeamBook.TextOf(message).Contains("A reminder:", StringComparison.Ordinal));
        Assert.Contains(await book.PassAsync(Duration.FromHours(1)), message => TeamBook.TextOf(message).StartsWith("Nobody answered in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T21_The_clock_stands_while_the_one_who_is_asked_is_away()
    {
        await using var book = await StartAsync();
        var offered = await book.SayAsync("delegate T-1 @kim");
        Assert.DoesNotContain("is away until", TeamBook.TextOf(To(offered, TeamBook.Dana)), StringComparison.Ordinal);
        await book.SayAsync("/away until friday", TeamBook.Kim);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromDays(4)), message => TeamBook.TextOf(message).Contains("Nobody answered", StringComparison.Ordinal));
        Assert.Equal(DelegationState.Offered, (await book.TaskAsync(1))!.Delegation!.State);
        Assert.Contains(await book.PassAsync(Duration.FromDays(7)), message => TeamBook.TextOf(message).StartsWith("Nobody answered in time", StringComparison.Ordinal));

        Assert.Contains("Kim Ito is away until", TeamBook.TextOf(To(await AwayAsync(book), TeamBook.Dana)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_What_is_closed_and_opened_again_goes_on_where_it_was()
    {
        await using var book = await StartAsync();
        var offer = To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Kim);
        await book.SayAsync("done T-1");
        Assert.Empty(await book.PassAsync(Duration.FromHours(12)));
        await book.SayAsync("reopen T-1");
        Assert.Contains(await book.PassAsync(Duration.FromHours(12)), message => message.Conversation == TeamBook.Own(TeamBook.Kim) && message.Key != offer.Key);
    }

    [Fact]
    public async Task T23_A_list_is_approved_in_one_press_part_by_part_and_taken_back_as_a_whole()
    {
        await using var book = await TeamBook.StartAsync();
        await book.WriteAsync(session => session.Save(Domain.Accounts.AccountFramework.Default with { Approval = DelegationApproval.All }));
        for (var number = 1; number <= 7; number++)
        {
            await book.SeedAsync(Quadrant.Delegate, $"task {number}", task => task with { Account = "Acme" });
            await book.SayAsync($"delegate T-{number} @{(number % 2 == 0 ? "kim" : "sam")}");
        }

        var list = await book.AskAsync("waiting", TeamBook.Bo);
        Assert.Contains("Approve all 7", TeamBook.TextOf(list), StringComparison.Ordinal);
        var sent = await book.PressAsync(list, "delegation.approve-all.v1", TeamBook.Bo);
        var rest = sent.Single(message => message.Key == list.Key);
        Assert.Contains("Approved: T-1, T-2, T-3, T-4, T-5.", TeamBook.TextOf(rest), StringComparison.Ordinal);
        Assert.Contains("Approve all 2", TeamBook.TextOf(rest), StringComparison.Ordinal);
        Assert.Equal(5, sent.Count(message => TeamBook.TextOf(message).StartsWith("Dana Reyes asks you to take over", StringComparison.Ordinal)));
        await book.SayAsync("undo", TeamBook.Bo);
        Assert.All(await StatesAsync(book, 7), state => Assert.Equal(DelegationState.AwaitingApproval, state));
        await book.PressAsync(await book.AskAsync("waiting", TeamBook.Bo), "delegation.approve-all.v1", TeamBook.Bo);
        await book.PressAsync(await book.AskAsync("waiting", TeamBook.Bo), "delegation.approve-all.v1", TeamBook.Bo);
        Assert.All(await StatesAsync(book, 7), state => Assert.Equal(DelegationState.Offered, state));
    }

    [Fact]
    public async Task C6_A_hand_over_of_work_that_others_were_asked_to_take_fits_its_transactions()
    {
        await using var book = await TeamBook.StartAsync(new Domain.Accounts.KnownAccount("Acme") { Owner = TeamBook.Dana });
        for (var number = 1; number <= 30; number++)
        {
            await book.SeedAsync(Quadrant.Delegate, $"task {number}", task => task with { Account = "Acme" });
            await book.SayAsync($"delegate T-{number} @kim");
        }

        await book.PressAsync(await book.AskAsync("/handover Acme to @sam"), "accounts.hand-over.v1");
        await book.PassAsync(Duration.FromMinutes(1));
        Assert.Equal(TeamBook.Sam, (await book.TaskAsync(30))!.Owner);
        Assert.Empty(await book.Look().ReadWaitingAsync(TeamBook.Kim, Token).ToListAsync(Token));
    }

    private static async Task<IReadOnlyList<OutboundMessage>> AwayAsync(TeamBook book)
    {
        await book.SayAsync("/away until 31 dec", TeamBook.Kim);
        return await book.SayAsync("delegate T-1 @kim");
    }

    private static async Task<List<DelegationState>> StatesAsync(TeamBook book, int count)
    {
        List<DelegationState> states = [];
        for (var number = 1; number <= count; number++)
        {
            states.Add((await book.TaskAsync(number))!.Delegation!.State);
        }

        return states;
    }

    private static async Task AcceptAsync(TeamBook book, string typed, MemberId from, MemberId to) =>
        await book.PressAsync(To(await book.SayAsync(typed, from), to), "delegation.accept.v1", to);

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Delegate, "task 1", task => task);
        return book;
    }

    private static OutboundMessage To(IReadOnlyList<OutboundMessage> sent, MemberId who) => sent.Last(message => message.Conversation == TeamBook.Own(who));
}
