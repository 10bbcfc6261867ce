using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of reminders.</summary>
internal static class NudgeScenarios
{
    private static readonly MemberId Kim = new("kim");

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["nudge"] = WakeAsync,
            ["nudge-held"] = async (bot, token) =>
            {
                await bot.AskAsync("/nudges 1", token);
                await WakeAsync(bot, token);
                return (await bot.AskAsync("nudges", token)).Card;
            },
            ["nudge-why"] = async (bot, token) => (await bot.AskAsync("nudges why", token)).Card,
            ["nudge-talk"] = async (bot, token) =>
            {
                await WakeAsync(bot, token);
                return (await bot.AnswersAsync(bot.TurnOf(new ActionInput("nudge.talk.v1")), token))[0].Card;
            },
            ["mute"] = async (bot, token) => (await bot.AskAsync("/mute until friday except tier 1", token)).Card,
        };

    private static async Task<Card> WakeAsync(BotDriver bot, CancellationToken token)
    {
        await bot.AskAsync("hello", token);
        await SeedAsync(bot, token);
        var due = (await bot.Open().FindDayPlanAsync(BotDriver.Dana, token))!.Nudge!.Value;
        bot.Time.Advance(due - bot.Time.Now);
        return (await bot.RunAsync(new WakeUpInput(new WakeUp("nudge", BotDriver.Dana.Value, due, BotDriver.Dana)), token))[0].Card;
    }

    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new Member { Id = Kim, Name = "Kim Osei", Zone = "Europe/Paris" });
        session.Save(new NudgeBook(BotDriver.Dana)
        {
            Passed = [new PassedNudge(NudgeKind.Overdue, new TaskId(4), Kim, bot.Time.Now)],
            CameIn = [new TaskId(5)],
            Weeks = [.. Enumerable.Range(0, 5).Select(week => new WeekFigures(new LocalDate(2026, 10, 19).PlusWeeks(week), week, (week - 5) * 10, (week - 5) * 6))],
        });
        await session.CommitAsync(token);
        await bot.SeedAsync(Quadrant.DoFirst, "call their CFO back", token, task => task with { CreatedBy = Kim, ChangedAt = bot.Time.Now - Duration.FromDays(1) });
        await bot.SeedAsync(Quadrant.DoFirst, "send the exit quote their CFO asked for", token, task => task with { Due = DueIn(-3) });
        await bot.SeedAsync(Quadrant.Schedule, "write a help article on exports", token, task => task with { ChangedAt = bot.Time.Now - Duration.FromDays(12) });
        await bot.SeedAsync(Quadrant.DoFirst, "restore their export before month-end closing", token, task => task with { Owner = Kim, Due = DueIn(-30) });
        await bot.SeedAsync(Quadrant.Delegate, "look up an invoice", token);
        foreach (var text in new[] { "answer the security questionnaire", "calm the sponsor", "find out why exports fail" })
        {
            await bot.SeedAsync(Quadrant.DoFirst, text, token, task => task with { Due = DueIn(200) });
        }
    }

    private static TaskDue DueIn(int hours)
    {
        var at = BotDriver.Start + Duration.FromHours(hours);
        return new TaskDue("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);
    }
}
