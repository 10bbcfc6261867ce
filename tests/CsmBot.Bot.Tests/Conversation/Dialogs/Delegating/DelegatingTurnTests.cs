using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Delegating;

public sealed class DelegatingTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quadrant_3_notes_the_wish_and_says_honestly_that_nobody_was_told()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Delegate, "manage support ticket", Token);
        var noted = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Delegate, Token);

        Assert.True((await bot.FindTaskAsync(1, Token))!.DelegationWanted);
        Assert.Equal(BotDriver.Dana, (await bot.FindTaskAsync(1, Token))!.Owner);
        Assert.Contains("nobody was told", BotDriver.TextOf(noted.Card), StringComparison.Ordinal);
        var again = await bot.AskAsync("delegate T-1", Token);
        Assert.Contains("already noted", BotDriver.TextOf(again.Card), StringComparison.Ordinal);
        Assert.Equal([TaskEventKind.DelegationWished], await bot.HistoryOfAsync(1, Token));
    }

    [Fact]
    public async Task R41_Handing_over_Quadrant_2_warns_and_records_the_reason()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var warned = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Delegate, Token);
        Snapshot.Match(CardText.Of(warned.Card), "txt");
        Assert.False((await bot.FindTaskAsync(1, Token))!.DelegationWanted);

        await bot.AskAsync("she knows the trainer", Token);
        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal((true, "she knows the trainer"), (task!.DelegationWanted, task.DelegationReason));
    }

    [Theory]
    [InlineData("keep", false, null)]
    [InlineData("away", true, "I am away")]
    public async Task R41_One_press_keeps_it_or_gives_a_usual_reason(string value, bool wanted, string? reason)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var warned = await bot.AskAsync("delegate T-1", Token);
        await bot.ClickAsync(warned, TaskActions.DelegateBecause, Token, value);
        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal((wanted, reason), (task!.DelegationWanted, task.DelegationReason));
        Assert.Contains("not a command I know", BotDriver.TextOf((await bot.AskAsync("some words that answer nothing", Token)).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R41_Giving_Quadrant_2_to_someone_by_edit_warns_and_asks_why()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedMemberAsync(new Member { Id = new MemberId("bo"), Name = "Bo Lind" }, Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var asked = await bot.AskAsync("edit T-1 owner Bo", Token);
        await bot.ClickAsync(asked, TaskActions.DelegateBecause, Token, "moved:skill");

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal((new MemberId("bo"), "It needs a skill I lack", false), (task!.Owner, task.DelegationReason, task.DelegationWanted));
    }
}
