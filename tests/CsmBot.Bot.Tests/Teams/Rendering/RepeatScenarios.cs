using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of what comes round.</summary>
internal static class RepeatScenarios
{
    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["repeat"] = (bot, token) => SayAsync(bot, token, "repeat T-1 every 2 weeks on tuesday and friday at 9:30 until december 2027"),
            ["repeat-offer"] = async (bot, token) => (await bot.AskAsync("triage build a success plan template for Globex every quarter", token)).Card,
            ["repeat-refused"] = (bot, token) => SayAsync(bot, token, "repeat T-1 whenever there is time"),
            ["repeat-done"] = async (bot, token) =>
            {
                await SayAsync(bot, token, "repeat T-1 every weekday");
                bot.Time.Advance(Duration.FromDays(3));
                return (await bot.AskAsync("done T-1", token)).Card;
            },
            ["repeat-planned"] = (bot, token) => SayAsync(bot, token, "repeat T-1 monthly on the 31st", "done T-1"),
            ["repeat-off"] = (bot, token) => SayAsync(bot, token, "repeat T-1 yearly on 29 feb", "repeat T-1 off"),
            ["repeat-none"] = async (bot, token) => (await bot.AskAsync("repeat", token)).Card,
            ["repeat-list"] = async (bot, token) =>
            {
                await bot.SeedAsync(Quadrant.Schedule, "review usage figures", token, task => task with { Account = "Acme" });
                await bot.AskAsync("repeat T-1 every month on the first monday 6 times", token);
                await bot.AskAsync("done T-1", token);
                return await SayAsync(bot, token, "repeat T-2 weekly", "repeat");
            },
            ["repeat-why"] = (bot, token) => SayAsync(bot, token, "repeat T-1 every 2 days", "why T-1"),
        };

    private static async Task<Card> SayAsync(BotDriver bot, CancellationToken token, params IReadOnlyList<string> lines)
    {
        await bot.SeedAsync(Quadrant.Schedule, "prepare the steering committee", token);
        Card? card = null;
        foreach (var line in lines)
        {
            card = (await bot.AskAsync(line, token)).Card;
        }

        return card!;
    }
}
