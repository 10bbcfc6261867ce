using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of a team's morning.</summary>
internal static class TeamDigestScenarios
{
    private const string Here = "team-digest.here.v1";

    /// <summary>Tuesday 24 November 2026, 08:00 in New York.</summary>
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 24, 13, 0);

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["team-digest"] = async (bot, token) =>
            {
                await SeedAsync(bot, token);
                return (await bot.AskAsync("team digest now", token)).Card;
            },
            ["team-digest-quiet"] = async (bot, token) => (await bot.AskAsync("team digest", token)).Card,
            ["team-digest-offer"] = async (bot, token) => (await InChannelAsync(bot, new TextInput("team digest on here"), token)).Card,
            ["team-digest-here"] = async (bot, token) => (await InChannelAsync(bot, new ActionInput(Here), token)).Card,
            ["team-digest-late"] = (bot, token) => WakeAsync(bot, Morning + Duration.FromHours(1), token),
            ["team-digest-too-late"] = (bot, token) => WakeAsync(bot, Morning + Duration.FromHours(5), token),
        };

    private static async Task<OutboundMessage> InChannelAsync(BotDriver bot, TurnInput input, CancellationToken token) => (await bot.AnswersAsync(bot.InChannel(input), token))[0];

    private static async Task<Card> WakeAsync(BotDriver bot, Instant at, CancellationToken token)
    {
        await InChannelAsync(bot, new ActionInput(Here), token);
        await SeedAsync(bot, token);
        bot.Time.Advance(at - bot.Time.Now);
        return (await bot.RunAsync(new WakeUpInput(new WakeUp("team-digest", BotDriver.Dana.Value, Morning, BotDriver.Dana)), token))[0].Card;
    }

    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        var kim = new Member { Id = new("kim"), Name = "Kim Osei", Zone = "Europe/Paris", Absences = [new Absence(new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 27), BotDriver.Dana)] };
        var session = bot.Open();
        session.Save(kim);
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        await session.CommitAsync(token);
        await bot.SeedAsync(Quadrant.DoFirst, "send the exit quote their CFO asked for", token, task => task with { Account = "Acme", Due = DueIn(-3) });
        await bot.SeedAsync(Quadrant.DoFirst, "restore their export before month-end closing", token, task => task with { Account = "Acme", Owner = kim.Id });
        await bot.SeedAsync(Quadrant.DoFirst, "answer the security questionnaire", token, task => task with { Owner = kim.Id, CreatedBy = kim.Id, Due = DueIn(200) });
        await bot.SeedAsync(Quadrant.Schedule, "write a help article on exports", token, task => Done(task, bot.Time.Now));
        await bot.SeedAsync(Quadrant.Delegate, "look up an invoice", token, task => Done(task, bot.Time.Now));
        await bot.SeedAsync(Quadrant.Delegate, "send the usage report once more", token, task => task with
        {
            Delegation = new Delegation { By = BotDriver.Dana, From = BotDriver.Dana, To = kim.Id, State = DelegationState.AwaitingApproval, Since = bot.Time.Now, Approver = new("bo") },
        });
    }

    private static TaskItem Done(TaskItem task, Instant at) => task with { State = TaskState.Done, ChangedAt = at };

    private static TaskDue DueIn(int hours)
    {
        var at = BotDriver.Start + Duration.FromHours(hours);
        return new TaskDue("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);
    }
}
