using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of the morning.</summary>
internal static class DigestScenarios
{
    /// <summary>Tuesday 24 November 2026, 08:00 in New York: Dana's first morning.</summary>
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 24, 13, 0);

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["digest"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                return (await bot.AskAsync("digest", token)).Card;
            },
            ["digest-nothing"] = async (bot, token) => (await bot.AskAsync("digest", token)).Card,
            ["digest-late"] = (bot, token) => WakeAsync(bot, Morning + Duration.FromHours(1), token),
            ["digest-too-late"] = (bot, token) => WakeAsync(bot, Morning + Duration.FromHours(5), token),
        };

    private static async Task<Card> WakeAsync(BotDriver bot, Instant at, CancellationToken token)
    {
        await SeedAsync(bot, token);
        await bot.AskAsync("hello", token);
        bot.Time.Advance(at - bot.Time.Now);
        return (await bot.RunAsync(new WakeUpInput(new WakeUp("digest", BotDriver.Dana.Value, Morning, BotDriver.Dana)), token))[0].Card;
    }

    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        session.Save(new KnownAccount("Globex"));
        await session.CommitAsync(token);
        await bot.SeedAsync(Quadrant.DoFirst, "send the exit quote their CFO asked for", token, task => task with { Account = "Acme", Due = DueIn(-3) });
        await bot.SeedAsync(Quadrant.DoFirst, "restore their export before month-end closing", token, task => task with { Account = "Globex", Due = DueIn(24) });
        await bot.SeedAsync(Quadrant.DoFirst, "answer the security questionnaire", token, task => task with { Account = "Globex", Due = DueIn(200) });
        await bot.SeedAsync(Quadrant.Schedule, "build an adoption plan with their team leads", token, task => task with { Account = "Acme" });
        await bot.SeedAsync(Quadrant.Schedule, "prepare the business review", token, task => task with { Account = "Globex", Due = DueIn(50) });
        await bot.SeedAsync(Quadrant.Schedule, "write a help article on exports", token, task => task with { ChangedAt = bot.Time.Now - Duration.FromDays(12) });
        await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", token);
        await bot.SeedAsync(Quadrant.Delegate, "send the usage report once more", token, task => task with { CreatedBy = new("kim") });
        await bot.SeedAsync(Quadrant.Delegate, "look up an invoice", token);
        await bot.SeedAsync(Quadrant.Decline, "sit in on the tooling webinar", token);
    }

    private static TaskDue DueIn(int hours)
    {
        var at = BotDriver.Start + Duration.FromHours(hours);
        return new TaskDue("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);
    }
}
