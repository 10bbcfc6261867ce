using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of focus blocks.</summary>
internal static class FocusScenarios
{
    private static readonly Duration Hour = Duration.FromHours(1);

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["focus-booked"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                return (await bot.AskAsync("block T-1 tomorrow 9:00 for 90m", token)).Card;
            },
            ["focus-when"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                await bot.AskAsync("block T-1 tomorrow 9:00 for 90m", token);
                return await PressAsync(bot, "focus.move.v1", value: null, token);
            },
            ["focus-begins"] = BeginAsync,
            ["focus-begun"] = async (bot, token) =>
            {
                await BeginAsync(bot, token);
                return await PressAsync(bot, "focus.begin.v1", value: null, token);
            },
            ["focus-over"] = OverAsync,
            ["focus-kept"] = async (bot, token) =>
            {
                await OverAsync(bot, token);
                return await PressAsync(bot, "focus.answer.v1", "kept", token);
            },
            ["focus-missed"] = async (bot, token) =>
            {
                await OverAsync(bot, token);
                return await PressAsync(bot, "focus.answer.v1", "missed", token);
            },
            ["focus-left"] = async (bot, token) =>
            {
                await BeginAsync(bot, token);
                return (await bot.AskAsync("focus stop because their CFO called", token)).Card;
            },
            ["focus-overview"] = async (bot, token) =>
            {
                await LedgerAsync(bot, token);
                return (await bot.AskAsync("focus", token)).Card;
            },
            ["focus-policy"] = async (bot, token) =>
            {
                await LedgerAsync(bot, token);
                return await PressAsync(bot, "focus.policy.v1", "hold|TierOne|Acme", token);
            },
        };

    private static async Task<Card> PressAsync(BotDriver bot, string action, string? value, CancellationToken token) =>
        (await bot.AnswersAsync(bot.TurnOf(new ActionInput(action, "1", Value: value)), token))[0].Card;

    private static async Task<Card> BeginAsync(BotDriver bot, CancellationToken token)
    {
        await SeedAsync(bot, token);
        await bot.AskAsync("block T-1 tomorrow 9:00 for 90m", token);
        return await WakeAsync(bot, block => block.Start, token);
    }

    private static async Task<Card> OverAsync(BotDriver bot, CancellationToken token)
    {
        await BeginAsync(bot, token);
        return await WakeAsync(bot, block => block.End, token);
    }

    private static async Task<Card> WakeAsync(BotDriver bot, Func<FocusBlock, Instant> when, CancellationToken token)
    {
        var block = (await bot.Open().FindFocusBookAsync(BotDriver.Dana, token))!.Blocks[^1];
        bot.Time.Advance(when(block) - bot.Time.Now);
        return (await bot.RunAsync(new WakeUpInput(new WakeUp("block", $"{BotDriver.Dana.Value}#{block.Number}", when(block), BotDriver.Dana)), token))[0].Card;
    }

    private static async Task LedgerAsync(BotDriver bot, CancellationToken token)
    {
        await SeedAsync(bot, token);
        await bot.AskAsync("block T-1 tomorrow 9:00 for 90m", token);
        var session = bot.Open();
        var book = (await session.FindFocusBookAsync(BotDriver.Dana, token))!;
        var past = bot.Time.Now - Duration.FromDays(3);
        book = book.With(new FocusBlock(2, past, past + Hour) { State = BlockState.Kept }).With(new FocusBlock(3, past + (24 * Hour), past + (25 * Hour)) { State = BlockState.Missed })
            .With(new FocusBlock(4, past + (48 * Hour), past + (49 * Hour)) { State = BlockState.Over })
            .With(new Breach(past, past, BreachRule.TierOne, new MemberId("kim"), "Acme"))
            .With(new Breach(past + (24 * Hour), past + (24 * Hour), BreachRule.DueBeforeEnd, BotDriver.Dana, "Globex"));
        session.Save(book);
        session.Save(new Member { Id = new MemberId("kim"), Name = "Kim Osei", Zone = "Europe/Paris" });
        await session.CommitAsync(token);
    }

    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        await bot.AskAsync("hello", token);
        await bot.SeedAsync(Quadrant.Schedule, "write a help article on exports", token);
        await bot.SeedAsync(Quadrant.Schedule, "audit the success plans for risk", token);
    }
}
