using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of an absence.</summary>
internal static class AwayScenarios
{
    private static readonly MemberId Kim = new("kim");

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["away"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                return (await bot.AskAsync("away 3 dec - 12 dec, @kim covers", token)).Card;
            },
            ["away-none"] = async (bot, token) => (await bot.AskAsync("away", token)).Card,
            ["away-back"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                await bot.AskAsync("away until 12 dec, @kim covers", token);
                bot.Time.Advance(Duration.FromDays(2));
                await bot.SeedAsync(Quadrant.DoFirst, "answer the exit notice", token, task => task with { Account = "Acme", CreatedBy = Kim });
                await bot.SeedAsync(Quadrant.Delegate, "look up an invoice", token, task => task with { CreatedBy = Kim });
                return (await bot.AskAsync("away back", token)).Card;
            },
        };

    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        session.Save(new Member { Id = Kim, Name = "Kim Osei", Zone = "Europe/Paris" });
        await session.CommitAsync(token);
    }
}
