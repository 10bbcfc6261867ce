using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Delegating;

public sealed class DelegatingTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R41_Handing_over_Quadrant_2_warns_and_records_the_reason()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var warned = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Delegate, Token);
        Snapshot.Match(CardText.Of(warned.Card), "txt");
        Assert.Null((await bot.FindTaskAsync(1, Token))!.DelegationReason);

        await bot.AskAsync("she knows the trainer", Token);
        Assert.Equal("she knows the trainer", (await bot.FindTaskAsync(1, Token))!.DelegationReason);
    }

    [Theory]
    [InlineData("keep", null)]
    [InlineData("away", "I am away")]
    public async Task R41_One_press_keeps_it_or_gives_a_usual_reason(string value, string? reason)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        var warned = await bot.AskAsync("delegate T-1", Token);
        await bot.ClickAsync(warned, TaskActions.DelegateBecause, Token, value);
        Assert.Equal(reason, (await bot.FindTaskAsync(1, Token))!.DelegationReason);
        Assert.Contains("not a command I know", BotDriver.TextOf((await bot.AskAsync("some words that answer nothing", Token)).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R41_The_reason_for_Quadrant_2_is_asked_before_the_colleague_is_and_both_are_kept()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", task => task);
        var warned = await book.AskAsync("delegate T-1 @kim by friday");
        Assert.Null((await book.TaskAsync(1))!.Delegation);
        var sent = await book.PressAsync(warned, TaskActions.DelegateBecause, value: "skill|kim|friday");
        var task = (await book.TaskAsync(1))!;
        Assert.Equal(("It needs a skill I lack", TeamBook.Kim, DelegationState.Offered, "friday"), (task.DelegationReason, task.Delegation!.To, task.Delegation.State, task.Delegation.Due!.Phrase));
        Assert.Contains("Why: It needs a skill I lack", TeamBook.TextOf(sent.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
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
        Assert.Equal((new MemberId("bo"), "It needs a skill I lack"), (task!.Owner, task.DelegationReason));
    }

    [Fact]
    public async Task A_wish_noted_while_nobody_could_be_asked_is_still_read_and_the_first_request_takes_its_place()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Delegate, "manage support ticket", task => task with { DelegationWanted = true });
        Assert.Contains("Delegation: wanted, nobody asked yet", TeamBook.TextOf(await book.AskAsync("T-1")), StringComparison.Ordinal);
        await book.SayAsync("delegate T-1 @kim");
        Assert.False((await book.TaskAsync(1))!.DelegationWanted);
    }
}
