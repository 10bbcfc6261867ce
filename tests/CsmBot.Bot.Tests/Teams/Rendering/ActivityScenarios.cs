using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card that has to do with what matters most for a goal.</summary>
internal static class ActivityScenarios
{
    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["activities-offer"] = async (bot, token) => (await bot.AskAsync("activities", token)).Card,
            ["activities"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                return (await bot.AskAsync("activities", token)).Card;
            },
            ["activities-added"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                return (await bot.ClickAsync(await bot.AskAsync("activities", token), "activities.add.v1", token, "metrics")).Card;
            },
            ["activities-refused"] = async (bot, token) => (await bot.AskAsync("activities 1", token)).Card,
            ["activities-form"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                return (await bot.ClickAsync(await bot.AskAsync("activities", token), "activities.choose.v1", token)).Card;
            },
            ["activities-form-refused"] = async (bot, token) =>
            {
                var form = await bot.ClickAsync(await bot.AskAsync("activities", token), "activities.choose.v1", token);
                return (await bot.SubmitAsync(form, new Dictionary<string, string>(StringComparer.Ordinal) { ["audit"] = "any" }, token))[0].Card;
            },
            ["digest-activities"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                await bot.SeedAsync(Quadrant.DoFirst, "send the exit quote their CFO asked for", token);
                await bot.SeedAsync(Quadrant.Schedule, "write a help article on exports", token);
                return (await bot.AskAsync("digest", token)).Card;
            },
            ["home-activities"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                return (await bot.RunTurnAsync(bot.TurnOf(new EventInput(EventInput.HomeOpened)), token)).Dialog!;
            },
            ["digest-nothing-activities"] = async (bot, token) =>
            {
                await ChooseAsync(bot, token);
                return (await bot.AskAsync("digest", token)).Card;
            },
        };

    /// <summary>Three, of which one was done five days ago and one waits for a month, while Quadrant 1 grows.</summary>
    private static async Task ChooseAsync(BotDriver bot, CancellationToken token)
    {
        await bot.AskAsync("activities 1; 2; write a customer newsletter weekly", token);
        var session = bot.Open();
        var dana = (await session.FindMemberAsync(BotDriver.Dana, token))!;
        session.Save(dana with { Activities = [.. dana.Activities.Select(activity => activity with { ChosenAt = bot.Time.Now - Duration.FromDays(32) })] });
        session.Save(new ActivityTrail(BotDriver.Dana) { Work = [new ActivityWork("audit", new TaskId(90), bot.Time.Now - Duration.FromDays(5))] });
        session.Save(new NudgeBook(BotDriver.Dana) { Weeks = [.. Enumerable.Range(0, 4).Select(week => new WeekFigures(new LocalDate(2026, 11, 2).PlusWeeks(week), 3 + week, 0, 0))] });
        await session.CommitAsync(token);
    }
}
