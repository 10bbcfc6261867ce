using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Dropping;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Dropping;

public sealed class DroppingTurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drop_keeps_the_reason()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Decline, "polish the slides", Token);
        await bot.AskAsync("drop T-1 nobody reads them", Token);

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal((TaskState.Dropped, "nobody reads them", 0), (task!.State, task.Closing!.Reason, task.Closing.MinutesFreed));
    }

    [Fact]
    public async Task R7_One_press_declines_politely_and_counts_the_minutes_freed()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Decline, "polish the slides for Acme", Token, task => task with { Account = "Acme" });
        await bot.SeedAsync(Quadrant.Decline, "watch a webinar", Token);
        var card = await bot.AskAsync("T-1", Token);
        var refused = await bot.ClickAsync(card, TaskActions.Refuse, Token);
        Snapshot.Match(CardText.Of(refused.Card), "txt");

        var corrected = await bot.ClickAsync(refused, TaskActions.Freed, Token, "60");
        Assert.Contains("60 minutes freed; 60 in all", BotDriver.TextOf(corrected.Card), StringComparison.Ordinal);
        var second = await bot.AskAsync("refuse T-2", Token);
        Assert.Contains("30 minutes freed; 90 in all", BotDriver.TextOf(second.Card), StringComparison.Ordinal);
        Assert.Equal(90, (await bot.Open().GetTallyAsync(BotDriver.Dana, Token)).MinutesFreed);
    }

    [Fact]
    public async Task R7_Typed_minutes_correct_a_refusal_and_are_capped_at_a_working_day()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Decline, "polish the slides", Token);
        await bot.AskAsync("refuse T-1 45", Token);
        Assert.Equal(45, (await bot.FindTaskAsync(1, Token))!.Closing!.MinutesFreed);
        await bot.AskAsync("refuse T-1 99999", Token);
        Assert.Equal(480, (await bot.FindTaskAsync(1, Token))!.Closing!.MinutesFreed);
    }

    [Fact]
    public async Task R7_Only_Quadrant_4_is_declined()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var said = await bot.AskAsync("refuse T-1", Token);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
        Assert.Contains("Courteous refusals are for Quadrant 4", BotDriver.TextOf(said.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15x")]
    [InlineData("-5")]
    [InlineData("100000")]
    public async Task A_forged_number_of_minutes_changes_nothing(string value)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Decline, "polish the slides", Token);
        await bot.AskAsync("refuse T-1", Token);
        await bot.RunAsync(new CsmBot.Conversation.Turns.ActionInput(TaskActions.Freed, "T-1", 2, value), Token);
        Assert.Equal(30, (await bot.FindTaskAsync(1, Token))!.Closing!.MinutesFreed);
    }

    [Fact]
    public void R63_No_refusal_gives_away_a_phone_number_or_the_words_of_the_request()
    {
        for (var i = 0; i < 200; i++)
        {
            var text = RefusalText.For(Request($"stupid meeting {i}, call me at +1 (555) 010-9{i:D3}", $"Acme {i} 555-010-9999"));
            Assert.DoesNotMatch(@"\d[\d\s().-]{5,}\d", text);
            Assert.DoesNotContain("stupid", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void R7_Refusals_vary_with_account_and_request_and_stay_the_same_for_one_task()
    {
        var texts = Enumerable.Range(0, 60).Select(i => RefusalText.For(Request($"request {i}", "Acme"))).ToHashSet(StringComparer.Ordinal);
        Assert.True(texts.Count >= 12, $"{texts.Count} different refusals");
        Assert.Contains("join the meeting", RefusalText.For(Request("attend the sync", "Acme")), StringComparison.Ordinal);
        Assert.Contains("the document", RefusalText.For(Request("write a blog post", "Acme")), StringComparison.Ordinal);
        Assert.Equal(RefusalText.For(Request("x y", "Acme")), RefusalText.For(Request("x y", "Acme")));
    }

    private static TaskItem Request(string text, string account) => new()
    {
        Id = new TaskId(1),
        Text = text,
        Account = account,
        Priority = Priority.Of(Quadrant.Decline),
        Owner = new MemberId("dana"),
        CreatedBy = new MemberId("dana"),
        CreatedAt = Instant.MinValue,
        ChangedAt = Instant.MinValue,
    };
}
