using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Snoozing;

public sealed class SnoozingTurnTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("snooze T-1 after block", "2026-11-23T11:00:00")]
    [InlineData("snooze T-1 until tomorrow", "2026-11-24T09:00:00")]
    [InlineData("snooze T-1 monday", "2026-11-30T09:00:00")]
    [InlineData("snooze T-1 friday 14:00", "2026-11-27T14:00:00")]
    public async Task T10_C4_Words_are_read_in_the_members_zone(string typed, string local)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync(typed, Token);

        var until = (await bot.FindTaskAsync(1, Token))!.Snooze!.Until;
        Assert.Equal(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value, until.InZone(NewYork).LocalDateTime);
    }

    [Fact]
    public async Task T10_C11_A_snooze_keeps_its_reason_and_leaves_the_due_date_alone()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync("edit T-1 due tomorrow 12:00", Token);
        var due = (await bot.FindTaskAsync(1, Token))!.Due;
        var said = await bot.AskAsync("snooze T-1 friday 14:00 because Bob is away", Token);

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal(due, task!.Due);
        Assert.Equal("Bob is away", task.Snooze!.Reason);
        Snapshot.Match(CardText.Of(said.Card), "txt");
        Assert.Contains("“friday 14:00”", BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        Assert.Contains("due before that", BotDriver.TextOf(said.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T10_The_button_asks_with_the_usual_times_and_one_press_or_words_answer()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var card = await bot.AskAsync("T-1", Token);
        var asked = await bot.ClickAsync(card, TaskActions.Snooze, Token);
        Snapshot.Match(CardText.Of(asked.Card), "txt");
        var snoozed = await bot.ClickAsync(asked, TaskActions.SnoozeUntil, Token, "2026-11-24T14:00:00Z");
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 14, 0), (await bot.FindTaskAsync(1, Token))!.Snooze!.Until);

        await bot.ClickAsync(snoozed, TaskActions.Wake, Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Snooze);
        await bot.AskAsync("snooze T-1", Token);
        await bot.AskAsync("tomorrow 10:00", Token);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 15, 0), (await bot.FindTaskAsync(1, Token))!.Snooze!.Until);
    }

    [Theory]
    [InlineData("snooze T-1 blursday", "cannot read “blursday”")]
    [InlineData("snooze T-1 last week", "cannot read “last week”")]
    [InlineData("snooze T-1 today 9:00 am", "has passed")]
    public async Task Unreadable_and_past_times_are_refused_and_asked_again(string typed, string answer)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var said = await bot.AskAsync(typed, Token);

        Assert.Contains(answer, BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        Assert.Contains(BotDriver.Buttons(said.Card), button => button.ActionId == TaskActions.SnoozeUntil);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Snooze);
    }

    [Fact]
    public async Task A_button_pressed_after_its_time_is_refused()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var asked = await bot.AskAsync("snooze T-1", Token);
        bot.Time.Advance(Duration.FromDays(3));
        var late = await bot.ClickAsync(asked, TaskActions.SnoozeUntil, Token, "2026-11-24T14:00:00Z");
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Snooze);
        Assert.Contains("has passed meanwhile", BotDriver.TextOf(late.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a moment")]
    [InlineData("9999-99-99")]
    public async Task A_forged_moment_asks_again(string value)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.RunAsync(new ActionInput(TaskActions.SnoozeUntil, "T-1", 1, value), Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Snooze);
    }

    [Fact]
    public async Task Text_that_is_no_time_goes_on_its_way_and_cancel_ends_the_question()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync("snooze T-1", Token);
        var other = await bot.AskAsync("the Acme sponsor left and procurement asks for an exit quote", Token);
        Assert.Contains("File it as a task", BotDriver.TextOf(other.Card), StringComparison.Ordinal);

        await bot.AskAsync("snooze T-1", Token);
        Assert.Contains("ask no further", BotDriver.TextOf((await bot.AskAsync("cancel", Token)).Card), StringComparison.Ordinal);
        Assert.Null(await bot.Open().FindDialogAsync(new ConversationId("with-dana"), BotDriver.Dana, Token));
        Assert.Contains("nothing open", BotDriver.TextOf((await bot.AskAsync("/cancel", Token)).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_a_snoozed_task_ends_its_snooze()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await bot.AskAsync("snooze T-1 tomorrow", Token);
        await bot.AskAsync("done T-1", Token);
        await bot.AskAsync("reopen T-1", Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Snooze);
    }
}
