using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation;

public sealed class TriageTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/triage churn threat at Acme")]
    [InlineData("triage churn threat at Acme")]
    [InlineData("/csmbot TRIAGE   churn threat at Acme")]
    public async Task R35_A_typed_churn_threat_is_filed_in_Quadrant_1_with_its_account(string typed)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answer = Assert.Single(await bot.SayAsync(typed, Token));

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal(Quadrant.DoFirst, task!.Quadrant);
        Assert.Equal("Acme", task.Account);
        Assert.Equal("churn threat at Acme", task.Text);
        Assert.Contains("T-1 · Quadrant 1 · Do first", BotDriver.TextOf(answer.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T15_A_repeated_turn_acts_once()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var turn = bot.TurnOf(new TextInput("triage churn threat at Acme"));
        var first = await bot.RunTurnAsync(turn, Token);
        var second = await bot.RunTurnAsync(turn, Token);

        Assert.Equal((TurnOutcome.Applied, TurnOutcome.Repeated), (first.Outcome, second.Outcome));
        Assert.Null(await bot.FindTaskAsync(2, Token));
    }

    [Fact]
    public async Task T15_A_stale_button_changes_nothing_and_shows_the_task_as_it_stands()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        await bot.PressAsync(card, TaskActions.Quadrant, Token, value: "3");
        var stale = Assert.Single(await bot.PressAsync(card, TaskActions.Quadrant, Token, value: "4"));

        Assert.Equal(Quadrant.Delegate, (await bot.FindTaskAsync(1, Token))!.Quadrant);
        Assert.Contains("changed since the card was shown", BotDriver.TextOf(stale.Card), StringComparison.Ordinal);
        Assert.Equal(card.Key, stale.Key);
    }

    [Fact]
    public async Task A_moved_task_teaches_the_workspace_and_keeps_its_history()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        await bot.PressAsync(card, TaskActions.Quadrant, Token, value: "2");

        var session = bot.Open();
        var correction = Assert.Single((await session.GetLearnedAsync(Token)).Corrections);
        Assert.Equal((Quadrant.DoFirst, Quadrant.Schedule), (correction.Decided.Quadrant, correction.Corrected.Quadrant));
        var kinds = await session.ReadHistoryAsync(new TaskId(1), Token).Select(happened => happened.Kind).ToListAsync(Token);
        Assert.Equal([TaskEventKind.Reprioritised, TaskEventKind.Filed], kinds);
    }

    [Fact]
    public async Task T11_A_likely_duplicate_is_offered_for_merge_and_merged_by_one_press()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SayAsync("triage prepare renewal deck for Acme board meeting", Token);
        var second = Assert.Single(await bot.SayAsync("triage prepare the renewal deck for the Acme board meeting", Token));
        await bot.PressAsync(second, "triage.merge.v1", Token);

        var merged = await bot.FindTaskAsync(2, Token);
        Assert.Equal((TaskState.Merged, new TaskId(1)), (merged!.State, merged.MergedInto!.Value));
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Theory]
    [InlineData("triage 🔥🔥🔥")]
    [InlineData("triage ...")]
    [InlineData("/triage \u202e\u200b")]
    public async Task Text_without_words_gets_an_answer_and_files_nothing(string typed)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        Assert.NotEmpty(await bot.SayAsync(typed, Token));
        Assert.Null(await bot.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task Text_over_the_limit_is_kept_up_to_it_and_the_person_is_told()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var typed = "churn threat at Acme " + string.Concat(Enumerable.Repeat("and so on ", 500));
        var answer = Assert.Single(await bot.SayAsync("triage " + typed, Token));

        Assert.Equal(4000, (await bot.FindTaskAsync(1, Token))!.Text.Length);
        Assert.Contains("kept the first 4000", BotDriver.TextOf(answer.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T4_A_typing_error_gets_the_nearest_command_and_one_press_runs_it()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var offer = Assert.Single(await bot.SayAsync("traige churn threat at Acme", Token));
        Assert.Contains("Did you mean", BotDriver.TextOf(offer.Card), StringComparison.Ordinal);
        await bot.PressAsync(offer, "fallback.run.v1", Token);
        Assert.Equal("churn threat at Acme", (await bot.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task Free_text_is_offered_for_filing_and_one_press_files_it()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var offer = Assert.Single(await bot.SayAsync("the Acme sponsor left and procurement asks for an exit quote", Token));
        await bot.PressAsync(offer, "fallback.file.v1", Token);
        Assert.Equal("the Acme sponsor left and procurement asks for an exit quote", (await bot.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task Words_typed_while_a_question_is_open_stay_on_the_task()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var asked = Assert.Single(await bot.SayAsync("triage Kündigung droht", Token));
        Assert.Contains(BotDriver.Buttons(asked.Card), button => button.ActionId == "triage.answer.v1");
        var answer = Assert.Single(await bot.SayAsync("Globex production is down, all users locked out", Token));

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal("Kündigung droht\nGlobex production is down, all users locked out", task!.Text);
        Assert.Equal(Quadrant.DoFirst, task.Quadrant);
        Assert.Contains("added it to T-1", BotDriver.TextOf(answer.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R12_A_sentence_of_new_work_is_not_taken_for_what_could_have_prevented_a_fire()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SayAsync("triage churn threat at Acme", Token);
        await bot.SayAsync("done T-1", Token);
        var offer = await bot.SayAsync("Wayne Corp escalated to our chief executive and needs an answer today", Token);

        Assert.Null((await bot.FindTaskAsync(1, Token))!.Closing!.Preventable);
        Assert.Contains(offer.SelectMany(message => BotDriver.Buttons(message.Card)), button => button.ActionId == "fallback.file.v1");
    }
}
