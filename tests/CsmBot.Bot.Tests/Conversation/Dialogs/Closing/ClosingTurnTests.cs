using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Closing;

public sealed class ClosingTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("done T-1")]
    [InlineData("/done 1")]
    [InlineData("complete t1")]
    [InlineData("/csm finish #1")]
    public async Task A_typed_done_closes_the_task(string typed)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync(typed, Token);

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal(TaskState.Done, task!.State);
        Assert.False(task.Closing!.Reactive);
        Assert.Equal([TaskEventKind.Completed], await bot.HistoryOfAsync(1, Token));
    }

    [Fact]
    public async Task R12_A_closed_fire_is_reactive_and_is_asked_about_by_buttons()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token, task => task with { Account = "Acme" });
        var asked = await bot.AskAsync("done T-1", Token);
        Snapshot.Match(CardText.Of(asked.Card), "txt", "prevention-asked");
        Assert.True((await bot.FindTaskAsync(1, Token))!.Closing!.Reactive);

        var byWhat = await bot.ClickAsync(asked, TaskActions.Prevention, Token, "yes");
        Snapshot.Match(CardText.Of(byWhat.Card), "txt", "prevention-by-what");
        await bot.ClickAsync(byWhat, TaskActions.Prevention, Token, "plan");

        var closing = (await bot.FindTaskAsync(1, Token))!.Closing!;
        Assert.Equal((true, "Audit of the success plan for risk"), (closing.Preventable, closing.PreventedBy));
        Assert.Equal([TaskEventKind.PreventionNoted, TaskEventKind.PreventionNoted, TaskEventKind.Completed], await bot.HistoryOfAsync(1, Token));
    }

    [Theory]
    [InlineData("no", false, null)]
    [InlineData("No, their CEO just left", false, null)]
    [InlineData("yes, by a monthly review", true, "a monthly review")]
    [InlineData("we skipped the quarterly review twice", true, "we skipped the quarterly review twice")]
    public async Task R12_The_question_takes_words_too(string answer, bool preventable, string? by)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        await bot.AskAsync("done T-1", Token);
        await bot.AskAsync(answer, Token);

        var closing = (await bot.FindTaskAsync(1, Token))!.Closing!;
        Assert.Equal((preventable, by), (closing.Preventable, closing.PreventedBy));
    }

    [Fact]
    public async Task R12_Yes_in_words_leads_to_by_what_in_words()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        await bot.AskAsync("done T-1", Token);
        var byWhat = await bot.AskAsync("yes", Token);
        Assert.Contains("What would have prevented it", BotDriver.TextOf(byWhat.Card), StringComparison.Ordinal);
        await bot.AskAsync("by a second contact", Token);
        Assert.Equal("a second contact", (await bot.FindTaskAsync(1, Token))!.Closing!.PreventedBy);
    }

    [Fact]
    public async Task The_open_question_traps_nobody()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync("done T-1", Token);
        await bot.AskAsync("done T-2", Token);
        await bot.AskAsync("triage adoption review at Beta", Token);

        Assert.Equal(TaskState.Done, (await bot.FindTaskAsync(2, Token))!.State);
        Assert.NotNull(await bot.FindTaskAsync(3, Token));
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Closing!.Preventable);
    }

    [Fact]
    public async Task R47_Quadrant_3_is_counted_apart()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.SeedAsync(Quadrant.Delegate, "manage support ticket", Token);
        await bot.AskAsync("done T-1", Token);
        var said = await bot.AskAsync("done T-2", Token);

        Assert.Contains("counted apart", BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        Assert.Contains("1 of those so far, beside 1 closed", BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        var tally = await bot.Open().GetTallyAsync(BotDriver.Dana, Token);
        Assert.Equal((2, 1), (tally.Done, tally.DoneDelegate));
    }

    [Fact]
    public async Task T15_A_second_press_acts_once_and_keeps_the_question_in_sight()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var card = await bot.AskAsync("T-1", Token);
        await bot.ClickAsync(card, TaskActions.Complete, Token);
        var again = await bot.ClickAsync(card, TaskActions.Complete, Token);

        Assert.Equal(2, (await bot.FindTaskAsync(1, Token))!.Version);
        Assert.Equal(card.Key, again.Key);
        Assert.Contains("changed since", BotDriver.TextOf(again.Card), StringComparison.Ordinal);
        Assert.Contains("Could it have been prevented", BotDriver.TextOf(again.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done T-99", "no task T-99")]
    [InlineData("/done banana", "not a task id")]
    [InlineData("done T-2", "done already")]
    [InlineData("done T-3", "belongs to someone else")]
    public async Task What_cannot_be_closed_is_refused_in_words(string typed, string answer)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "mine", Token);
        await bot.SeedAsync(Quadrant.Schedule, "closed", Token, task => task with { State = TaskState.Done, Closing = new TaskClosing(bot.Time.Now, BotDriver.Dana) });
        await bot.SeedAsync(Quadrant.Schedule, "of another", Token, task => task with { Owner = new MemberId("bo"), CreatedBy = new MemberId("bo") });

        var said = await bot.AskAsync(typed, Token);
        Assert.Contains(answer, BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        Assert.True((await bot.FindTaskAsync(3, Token))!.IsOpen);
        Assert.Empty(await bot.HistoryOfAsync(2, Token));
    }

    [Fact]
    public async Task Done_alone_offers_the_task_used_last_and_lists_the_others()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "calm Beta down", Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync("edit T-2 due none", Token);
        await bot.AskAsync("edit T-2 account Acme", Token);
        var offer = await bot.AskAsync("done", Token);

        Snapshot.Match(CardText.Of(offer.Card), "txt");
        await bot.ClickAsync(offer, TaskActions.Complete, Token);
        Assert.Equal(TaskState.Done, (await bot.FindTaskAsync(2, Token))!.State);
    }

    [Fact]
    public async Task Done_alone_without_open_tasks_says_so()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        Assert.Contains("no open tasks", BotDriver.TextOf((await bot.AskAsync("done", Token)).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_brings_a_closed_task_back_and_says_when_it_is_open_already()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var closed = await bot.AskAsync("done T-1 they stayed", Token);
        Assert.Equal("they stayed", (await bot.FindTaskAsync(1, Token))!.Closing!.Reason);
        await bot.ClickAsync(closed, TaskActions.Reopen, Token);

        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Closing);
        Assert.Contains("open already", BotDriver.TextOf((await bot.AskAsync("reopen T-1", Token)).Card), StringComparison.Ordinal);
        Assert.Equal([TaskEventKind.Reopened, TaskEventKind.Completed], await bot.HistoryOfAsync(1, Token));
    }
}
