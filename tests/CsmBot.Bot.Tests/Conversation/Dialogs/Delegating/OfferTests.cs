using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Delegating;

/// <summary>A colleague is asked to take a task over, and answers (R49, T21). It is Monday, 23 November 2026, ten in the morning.</summary>
public sealed class OfferTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T21_The_delegate_sees_what_it_is_about_and_the_task_moves_only_once_they_accept()
    {
        await using var book = await StartAsync();
        var sent = await book.SayAsync("delegate T-1 @kim by friday because she knows the admin");
        Assert.Contains("T-1: Kim Ito was asked and has until Wed 25 Nov 10:00 to answer. It is Dana Reyes’s until they accept.", TeamBook.TextOf(To(sent, TeamBook.Dana)), StringComparison.Ordinal);
        var offer = To(sent, TeamBook.Kim);
        Assert.Equal(
            "Dana Reyes asks you to take over T-1\nanswer the ticket\nAccount: Acme\nDue: Fri 27 Nov\nOwner: Dana Reyes\nWhy: she knows the admin\n" +
            "Please answer until Wed 25 Nov 10:00. Until you accept it is Dana Reyes’s; without an answer it stays there.\nAccept | Decline | Another date | Ask something",
            TeamBook.TextOf(offer));
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(1))!.Owner);

        var answer = await book.PressAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        var task = (await book.TaskAsync(1))!;
        Assert.Equal((TeamBook.Kim, "friday", DelegationState.Accepted), (task.Owner, task.Due!.Phrase, task.Delegation!.State));
        Assert.Contains("Kim Ito has T-1 now, due Fri 27 Nov.", TeamBook.TextOf(To(answer, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal(offer.Key, To(answer, TeamBook.Kim).Key);
    }

    [Theory]
    [InlineData("delegate T-1 @kim", "kim", null, null)]
    [InlineData("delegate T-1 to Kim Ito", "kim", null, null)]
    [InlineData("delegate t1 @Kim Ito by tomorrow", "kim", "tomorrow", null)]
    [InlineData("delegate T-1 @kim she knows the admin", "kim", null, "she knows the admin")]
    [InlineData("delegate T-1 Kim, due 4 dec, because of the trip by train", "kim", "4 dec,", "the trip by train")]
    [InlineData("delegate T-1 Anna knows the admin better", null, null, null)]
    public async Task T21_A_request_is_read_as_people_type_it(string typed, string? to, string? due, string? reason)
    {
        await using var book = await StartAsync();
        await book.SayAsync(typed);
        var task = (await book.TaskAsync(1))!;
        Assert.Equal((to, due?.TrimEnd(',')), (task.Delegation?.To.Value, task.Delegation?.Due?.Phrase.TrimEnd(',')));
        Assert.Equal(reason ?? (to is null ? "Anna knows the admin better" : null), task.DelegationReason);
    }

    [Theory]
    [InlineData("delegate T-1 @nobody", "I know nobody called “@nobody”")]
    [InlineData("delegate T-1 @gil", "is a guest")]
    [InlineData("delegate T-1 @dana", "has T-1 already")]
    [InlineData("delegate T-1 @kim by whenever", "whenever")]
    [InlineData("delegate T-1 @new", "never spoke with me")]
    [InlineData("delegate T-99 @kim", "T-99")]
    public async Task T21_Who_cannot_be_asked_is_said_and_the_task_stays(string typed, string words)
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new Member { Id = new MemberId("new"), Name = "New Comer" }));
        var sent = await book.SayAsync(typed);
        Assert.Contains(words, TeamBook.TextOf(Assert.Single(sent)), StringComparison.Ordinal);
        Assert.Null((await book.TaskAsync(1))!.Delegation);
    }

    [Fact]
    public async Task T14_A_name_of_several_asks_which_and_a_press_answers()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new Member { Id = new MemberId("kim2"), Name = "Kim Osei" }));
        var which = await book.AskAsync("delegate T-1 @Kim by friday");
        Assert.Equal("“@Kim” could be several people. Whom do you mean?\nKim Ito | Kim Osei", TeamBook.TextOf(which));
        await book.PressAsync(which, "delegation.to.v1", value: "kim|friday");
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Delegation!.To);
    }

    [Fact]
    public async Task T21_Declining_asks_why_and_whoever_asked_hears_it_with_the_next_candidates()
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        await book.ClickAsync(offer, "delegation.decline.v1", TeamBook.Kim);
        var said = await book.SayAsync("no room this week", TeamBook.Kim);
        var told = To(said, TeamBook.Dana);
        Assert.Contains("Kim Ito declined T-1: “no room this week” It stays with Dana Reyes.", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("Ask Sam Ode", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.DoesNotContain("Ask Kim Ito", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(1))!.Owner);

        var again = await book.PressAsync(told, "delegation.to.v1", value: "sam");
        Assert.Equal((TeamBook.Sam, DelegationState.Offered), ((await book.TaskAsync(1))!.Delegation!.To, (await book.TaskAsync(1))!.Delegation!.State));
        Assert.Contains("asks you to take over T-1", TeamBook.TextOf(To(again, TeamBook.Sam)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_One_press_gives_a_usual_reason_to_decline()
    {
        await using var book = await StartAsync();
        var asked = await book.ClickAsync(await OfferAsync(book), "delegation.decline.v1", TeamBook.Kim);
        var said = await book.PressAsync(asked, "delegation.decline.v1", TeamBook.Kim, "skill");
        Assert.Contains("“It needs another skill”", TeamBook.TextOf(To(said, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal(asked.Key, To(said, TeamBook.Kim).Key);
    }

    [Theory]
    [InlineData("delegation.agree.v1", DelegationState.Accepted, "kim", "4 dec")]
    [InlineData("delegation.insist.v1", DelegationState.Offered, "dana", null)]
    [InlineData("delegation.withdraw.v1", DelegationState.Withdrawn, "dana", null)]
    public async Task T21_Another_date_is_proposed_and_whoever_asked_decides(string action, DelegationState state, string owner, string? due)
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await OfferAsync(book), "delegation.counter.v1", TeamBook.Kim);
        var unread = await book.AskAsync("whenever I can", TeamBook.Kim);
        Assert.Contains("whenever", TeamBook.TextOf(unread), StringComparison.Ordinal);
        var proposed = To(await book.SayAsync("4 dec", TeamBook.Kim), TeamBook.Dana);
        Assert.StartsWith("Kim Ito would take T-1, due Fri 4 Dec instead of none.", TeamBook.TextOf(proposed), StringComparison.Ordinal);
        var decided = await book.PressAsync(proposed, action);
        var task = (await book.TaskAsync(1))!;
        Assert.Equal((state, owner, due), (task.Delegation!.State, task.Owner.Value, task.Due?.Phrase));
        Assert.Contains(decided, message => message.Conversation == TeamBook.Own(TeamBook.Kim));
    }

    [Fact]
    public async Task T21_A_question_goes_to_whoever_asked_and_the_answer_back()
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await OfferAsync(book), "delegation.ask.v1", TeamBook.Kim);
        var question = To(await book.SayAsync("which admin is it?", TeamBook.Kim), TeamBook.Dana);
        Assert.Contains("Kim Ito asks about T-1: “which admin is it?”", TeamBook.TextOf(question), StringComparison.Ordinal);
        await book.PressAsync(question, "delegation.reply.v1");
        var offer = To(await book.SayAsync("the one in Oslo"), TeamBook.Kim, last: true);
        Assert.Contains("Your question was answered.", TeamBook.TextOf(offer), StringComparison.Ordinal);
        Assert.Contains("Asked: which admin is it?\nAnswered: the one in Oslo", TeamBook.TextOf(offer), StringComparison.Ordinal);
        await book.PressAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task T15_A_second_press_does_nothing_twice_and_says_so()
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        await book.PressAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        var again = await book.PressAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        Assert.StartsWith("You did that already; nothing was done twice.", TeamBook.TextOf(Assert.Single(again)), StringComparison.Ordinal);
        Assert.Equal(1, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Accepted);
    }

    [Fact]
    public async Task T15_Nobody_accepts_what_changed_since_they_saw_it()
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        await book.SayAsync("edit T-1 due tomorrow");
        var shown = await book.ClickAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        Assert.StartsWith("Dana Reyes asks you to take over T-1\nThe task changed since you saw it.", TeamBook.TextOf(shown), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(1))!.Owner);
        await book.PressAsync(shown, "delegation.accept.v1", TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Theory]
    [InlineData("done T-1", "T-1 is done: nothing is to be answered any more.")]
    [InlineData("/handover Acme to @sam", "T-1 went to Sam Ode meanwhile")]
    [InlineData("undo", "The request about T-1 was taken back.")]
    public async Task T15_An_offer_that_is_over_says_so_and_moves_nothing(string typed, string words)
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        var answer = await book.AskAsync(typed);
        if (typed.StartsWith("/handover", StringComparison.Ordinal))
        {
            await book.PressAsync(answer, "accounts.hand-over.v1");
            await book.PassAsync(Duration.FromMinutes(1));
        }

        var owner = (await book.TaskAsync(1))!.Owner;
        var late = await book.ClickAsync(offer, "delegation.accept.v1", TeamBook.Kim);
        Assert.Contains(words, TeamBook.TextOf(late), StringComparison.Ordinal);
        Assert.Equal(owner, (await book.TaskAsync(1))!.Owner);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromDays(9)), message => TeamBook.TextOf(message).Contains("T-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T21_Who_is_not_asked_changes_nothing()
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        foreach (var action in new[] { "delegation.accept.v1", "delegation.decline.v1", "delegation.counter.v1", "delegation.ask.v1" })
        {
            var button = BotDriver.Buttons(offer.Card).First(button => button.ActionId == action);
            var sent = await book.RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, offer.Key), TeamBook.Sam);
            Assert.StartsWith("This is not asked of you", TeamBook.TextOf(Assert.Single(sent)), StringComparison.Ordinal);
        }

        Assert.Equal((TeamBook.Dana, DelegationState.Offered), ((await book.TaskAsync(1))!.Owner, (await book.TaskAsync(1))!.Delegation!.State));
    }

    [Fact]
    public async Task T9_Undo_takes_an_unanswered_request_back_and_an_answered_one_not()
    {
        await using var book = await StartAsync();
        var offer = await OfferAsync(book);
        var undone = await book.SayAsync("undo");
        Assert.Null((await book.TaskAsync(1))!.Delegation);
        Assert.Equal(offer.Key, To(undone, TeamBook.Kim).Key);

        await book.PressAsync(await OfferAsync(book), "delegation.accept.v1", TeamBook.Kim);
        Assert.Contains("T-1 was changed since by Kim Ito", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task T9_Undo_of_an_acceptance_gives_the_task_back_and_asks_again()
    {
        await using var book = await StartAsync();
        await book.PressAsync(await OfferAsync(book), "delegation.accept.v1", TeamBook.Kim);
        var undone = await book.SayAsync("undo", TeamBook.Kim);
        Assert.Equal((TeamBook.Dana, DelegationState.Offered), ((await book.TaskAsync(1))!.Owner, (await book.TaskAsync(1))!.Delegation!.State));
        Assert.Contains("Kim Ito took the last answer back.", TeamBook.TextOf(To(undone, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal((0, 0), ((await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Accepted, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Received.Count));
        Assert.NotNull(await book.NextWakeUpAsync());
    }

    [Fact]
    public async Task T9_Undo_of_an_acceptance_leaves_alone_what_somebody_changed_since()
    {
        await using var book = await StartAsync();
        await book.PressAsync(await OfferAsync(book), "delegation.accept.v1", TeamBook.Kim);
        await book.SayAsync("edit T-1 due tomorrow");
        Assert.Contains("T-1 was changed since by Dana Reyes", TeamBook.TextOf(await book.AskAsync("undo", TeamBook.Kim)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task T9_Undo_of_another_request_counts_what_was_answered_before_it_only_once()
    {
        await using var book = await StartAsync();
        await book.PressAsync(await book.ClickAsync(await OfferAsync(book), "delegation.decline.v1", TeamBook.Kim), "delegation.decline.v1", TeamBook.Kim, "busy");
        await book.SayAsync("delegate T-1 @sam");
        await book.SayAsync("undo");
        Assert.Equal(DelegationState.Declined, (await book.TaskAsync(1))!.Delegation!.State);
        Assert.Equal(1, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Declined);
        await book.SayAsync("undo", TeamBook.Kim);
        Assert.Equal((DelegationState.Offered, 0), ((await book.TaskAsync(1))!.Delegation!.State, (await book.Look().GetDelegateRecordAsync(TeamBook.Kim, Token)).Declined));
    }

    [Fact]
    public async Task T22_An_owner_hears_it_when_a_manager_passes_their_work_on()
    {
        await using var book = await StartAsync();
        var sent = await book.SayAsync("delegate T-1 @kim", TeamBook.Bo);
        Assert.StartsWith("T-1: Kim Ito was asked", TeamBook.TextOf(To(sent, TeamBook.Dana)), StringComparison.Ordinal);
        var accepted = await book.PressAsync(To(sent, TeamBook.Kim), "delegation.accept.v1", TeamBook.Kim);
        Assert.Equal([TeamBook.Own(TeamBook.Bo), TeamBook.Own(TeamBook.Dana), TeamBook.Own(TeamBook.Kim)], accepted.Select(message => message.Conversation).OrderBy(place => place.Value));
    }

    [Fact]
    public async Task T26_The_history_tells_who_asked_who_answered_and_how()
    {
        await using var book = await StartAsync();
        await book.PressAsync(await OfferAsync(book), "delegation.accept.v1", TeamBook.Kim);
        var history = await book.Look().ReadHistoryAsync(new TaskId(1), Token).Select(happened => (happened.Kind, happened.Actor)).ToListAsync(Token);
        Assert.Equal([(TaskEventKind.DelegationAccepted, TeamBook.Kim), (TaskEventKind.Delegated, TeamBook.Dana)], history);
        Assert.Contains("Kim Ito accepted (owner: dana → kim; delegation: offered → accepted)", TeamBook.TextOf(await book.AskAsync("why T-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task M10_Without_a_name_it_says_who_could_be_asked_and_why()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new DelegateRecord(TeamBook.Kim, 4, 1)));
        var asked = await book.AskAsync("delegate T-1");
        Assert.Contains("• Kim Ito: 0 open, at work now, accepted 4 of 5\n• Sam Ode: 0 open, at work now", TeamBook.TextOf(asked), StringComparison.Ordinal);
        Assert.Contains("Ask Kim Ito | Ask Sam Ode", TeamBook.TextOf(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("Gil", TeamBook.TextOf(asked), StringComparison.Ordinal);
        await book.PressAsync(asked, "delegation.to.v1", value: "sam");
        Assert.Equal(TeamBook.Sam, (await book.TaskAsync(1))!.Delegation!.To);
    }

    [Fact]
    public async Task R19_A_manager_delegates_in_one_press_from_the_list()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Delegate, "answer the ticket", task => task with { Owner = TeamBook.Bo });
        var sent = await book.PressAsync(await book.AskAsync("today", TeamBook.Bo), "task.delegate.v1", TeamBook.Bo);
        Assert.Contains("Dana Reyes is first in line: 0 open, at work now.", TeamBook.TextOf(To(sent, TeamBook.Bo, last: true)), StringComparison.Ordinal);
        Assert.Contains("asks you to take over T-1", TeamBook.TextOf(To(sent, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Bo, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task R49_An_edit_does_not_give_Quadrant_3_work_to_somebody_who_was_not_asked()
    {
        await using var book = await StartAsync();
        Assert.Contains("Quadrant-3 work is offered and not given", TeamBook.TextOf(await book.AskAsync("edit T-1 owner @kim")), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(1))!.Owner);
        await book.SayAsync("edit T-1 owner me", TeamBook.Bo);
        Assert.Equal(TeamBook.Bo, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task T15_A_second_request_while_one_is_open_shows_the_first()
    {
        await using var book = await StartAsync();
        var pending = await book.AskAsync("delegate T-1 @kim");
        Assert.Contains("Kim Ito was asked", TeamBook.TextOf(pending), StringComparison.Ordinal);
        var twice = await book.AskAsync("delegate T-1 @sam");
        Assert.Contains("Kim Ito was asked and has until", TeamBook.TextOf(twice), StringComparison.Ordinal);
        Assert.Contains("Remind | Take back", TeamBook.TextOf(twice), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Delegation!.To);
    }

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync(new KnownAccount("Acme") { Owner = TeamBook.Dana });
        await book.SeedAsync(Quadrant.Delegate, "answer the ticket", task => task with { Account = "Acme" });
        return book;
    }

    private static async Task<OutboundMessage> OfferAsync(TeamBook book) => To(await book.SayAsync("delegate T-1 @kim"), TeamBook.Kim, last: true);

    private static OutboundMessage To(IReadOnlyList<OutboundMessage> sent, MemberId who, bool last = false) =>
        last ? sent.Last(message => message.Conversation == TeamBook.Own(who)) : sent.Single(message => message.Conversation == TeamBook.Own(who));
}
