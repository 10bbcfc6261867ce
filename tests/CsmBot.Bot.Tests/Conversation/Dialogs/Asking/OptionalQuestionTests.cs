using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Asking;

/// <summary>The questions that may stay unanswered: which measure (R39), why not Quadrant 3 (R46); and the shiny-object hint (R45).</summary>
public sealed class OptionalQuestionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R46_Moving_captured_work_out_of_Quadrant_3_asks_why_and_keeps_the_words()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Delegate, "Fwd: agenda for the partner webinar", Token);
        var moved = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Quadrant, Token, "2");
        Snapshot.Match(CardText.Of(moved.Card), "txt");
        await bot.AskAsync("our sponsor speaks there", Token);
        Assert.Equal("our sponsor speaks there", (await bot.FindTaskAsync(1, Token))!.PlacedBecause);
    }

    [Fact]
    public async Task R46_No_reason_is_fine_and_ends_the_question()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Delegate, "Fwd: agenda for the partner webinar", Token);
        var moved = await bot.AskAsync("edit T-1 quadrant 2", Token);
        await bot.ClickAsync(moved, TaskActions.NoReason, Token);
        Assert.Null(await bot.Open().FindDialogAsync(new ConversationId("with-dana"), BotDriver.Dana, Token));
        Assert.Null((await bot.FindTaskAsync(1, Token))!.PlacedBecause);
    }

    [Fact]
    public async Task R46_Ordinary_work_is_moved_without_a_question()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Delegate, "manage support ticket", Token);
        await bot.AskAsync("edit T-1 quadrant 2", Token);
        Assert.Null(await bot.Open().FindDialogAsync(new ConversationId("with-dana"), BotDriver.Dana, Token));
    }

    [Fact]
    public async Task R39_An_adoption_check_is_Quadrant_2_and_asks_for_its_measure()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var asked = await bot.AskAsync("/triage adoption check for Acme", Token);
        Assert.Equal(Quadrant.Schedule, (await bot.FindTaskAsync(1, Token))!.Quadrant);
        Assert.Contains("Which measure of the success plan", BotDriver.TextOf(asked.Card), StringComparison.Ordinal);
        var noted = await bot.ClickAsync(asked, TaskActions.Measure, Token, "active-users");

        Assert.Equal("Active users", (await bot.FindTaskAsync(1, Token))!.Measure);
        Assert.Contains("Measure: Active users", BotDriver.TextOf(noted.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R39_The_measure_may_be_typed_and_longer_text_is_not_taken_for_one()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.AskAsync("/triage adoption check for Acme", Token);
        await bot.AskAsync("the Beta sponsor left and their procurement asks for an exit quote by friday", Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Measure);

        await bot.AskAsync("/triage adoption check for Acme", Token);
        await bot.AskAsync("weekly logins", Token);
        Assert.Equal("weekly logins", (await bot.FindTaskAsync(2, Token))!.Measure);
    }
}
