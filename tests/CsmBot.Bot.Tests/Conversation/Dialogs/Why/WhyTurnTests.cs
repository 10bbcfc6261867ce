using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Why;

public sealed class WhyTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C1_M1_R10_Why_tells_reasons_with_weights_confidence_checklist_and_the_smallest_change()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "Acme asks for an exit quote", Token, task => task with
        {
            Account = "Acme",
            Triage = new TriageTrace(
                Priority.Of(Quadrant.DoFirst),
                0.91,
                "weights-1",
                [
                    new TriageReason("exit-move", PriorityAxis.Importance, 3.2, "exit quote", new TextSpan(17, 10)),
                    new TriageReason("known-account", PriorityAxis.Importance, 0.4, "Acme"),
                    new TriageReason("owned-by-support", PriorityAxis.Urgency, -0.8, "asks", new TextSpan(5, 4)),
                ],
                new SmallestChange("exit-move", "exit quote", Adds: false, Quadrant.Delegate),
                [ChecklistTick.Strategic, ChecklistTick.LastingEffect]),
        });
        var why = await bot.AskAsync("why T-1", Token);
        Snapshot.Match(CardText.Of(why.Card), "txt");
    }

    [Fact]
    public async Task C1_T26_Why_shows_the_whole_history_with_who_when_and_from_what_to_what()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedMemberAsync(new Member { Id = new MemberId("bo"), Name = "Bo Lind", Role = MemberRole.Manager }, Token);
        await bot.SeedAsync(Quadrant.DoFirst, "call the sponsor", Token);
        await bot.AskAsync("edit T-1 due friday", Token);
        await bot.AskAsync("edit T-1 quadrant 2", Token, new MemberId("bo"));
        await bot.AskAsync("snooze T-1 tomorrow", Token);
        await bot.AskAsync("done T-1 they agreed", Token);
        var why = await bot.AskAsync("/why 1", Token);
        Snapshot.Match(CardText.Of(why.Card), "txt");
    }

    [Fact]
    public async Task M1_A_corrected_task_says_what_was_learned()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(
            Quadrant.DoFirst, "churn threat at Acme", Token, task => task with { Triage = new TriageTrace(task.Priority, 0.9, "weights-1", [], null, []) });
        var card = await bot.AskAsync("T-1", Token);
        var moved = await bot.ClickAsync(card, TaskActions.Quadrant, Token, "2");
        var why = await bot.ClickAsync(moved, TaskActions.Why, Token);
        Assert.Equal(card.Key, why.Key);
        Assert.Contains("I had placed it in Quadrant 1", BotDriver.TextOf(why.Card), StringComparison.Ordinal);
        Assert.Contains("Learned from a correction", BotDriver.TextOf(why.Card), StringComparison.Ordinal);
        var back = await bot.ClickAsync(why, TaskActions.Show, Token);
        Assert.Contains("Move to", CardText.Of(back.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_needs_a_task_and_offers_some_when_none_is_named()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        Assert.Contains("no task T-5", BotDriver.TextOf((await bot.AskAsync("why T-5", Token)).Card), StringComparison.Ordinal);
        await bot.SeedAsync(Quadrant.DoFirst, "call the sponsor", Token);
        var offer = await bot.AskAsync("why", Token);
        var why = await bot.ClickAsync(offer, TaskActions.Why, Token);
        Assert.Contains("filed without triage", BotDriver.TextOf(why.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_says_how_much_is_left_out()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "call the sponsor", Token);
        for (var i = 0; i < 42; i++)
        {
            await bot.AskAsync($"edit T-1 account Acme {i}", Token);
        }

        Assert.Contains("and 2 earlier entries", BotDriver.TextOf((await bot.AskAsync("why T-1", Token)).Card), StringComparison.Ordinal);
    }
}
