using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of each dialog, by what a person types and presses.</summary>
internal static class DialogScenarios
{
    private const string Fire = "churn threat at Acme: their CFO asks for an exit quote by Friday";

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All => Work.Concat(AccountScenarios.All).Concat(DigestScenarios.All).Concat(ActivityScenarios.All).Concat(TeamDigestScenarios.All).Concat(AwayScenarios.All).Concat(NudgeScenarios.All).Concat(FocusScenarios.All).Concat(DelegationScenarios.All).Concat(UndeliveredScenarios.All).Concat(RepeatScenarios.All).ToDictionary(StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> Work { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["triage-1"] = Say("triage " + Fire),
            ["triage-2"] = Say("triage build a success plan template for Globex"),
            ["triage-3"] = Task(Quadrant.Delegate, "Acme asks how to reset a password"),
            ["triage-4"] = Task(Quadrant.Decline, "polish the slides for Acme"),
            ["triage-question"] = Say("triage Kündigung droht"),
            ["triage-duplicate"] = Say("triage prepare renewal deck for Acme board meeting", "triage prepare the renewal deck for the Acme board meeting"),
            ["triage-account"] = AmbiguousAccountAsync,
            ["triage-no-words"] = Say("triage ..."),
            ["moved-asks-why"] = Press(Say("triage " + Fire), TaskActions.Quadrant, "3"),
            ["today"] = Seeded(3, "today"),
            ["today-empty"] = Say("today"),
            ["today-ranking"] = RankingAsync,
            ["today-many"] = Seeded(14, "today"),
            ["next"] = Seeded(3, "next"),
            ["next-nothing"] = Say("next"),
            ["matrix"] = Seeded(7, "matrix"),
            ["matrix-empty"] = Say("matrix"),
            ["rank"] = Seeded(3, "rank T-5 T-1"),
            ["find"] = Seeded(4, "find Acme"),
            ["find-nothing"] = Say("find Initech"),
            ["task"] = Task(Quadrant.Schedule, "plan the onsite seminar", task => task with { Account = "Acme", Due = Due(2) }),
            ["task-unknown"] = Say("T-99"),
            ["done"] = Then(Quadrant.Schedule, "done T-1"),
            ["done-which"] = Seeded(1, "done"),
            ["done-prevention"] = Then(Quadrant.DoFirst, "done T-1"),
            ["done-prevention-by"] = Press(Then(Quadrant.DoFirst, "done T-1"), TaskActions.Prevention, "yes"),
            ["drop"] = Then(Quadrant.Decline, "drop T-1 nobody reads them"),
            ["refuse"] = Then(Quadrant.Decline, "refuse T-1"),
            ["reopen"] = Press(Then(Quadrant.Schedule, "done T-1"), TaskActions.Reopen),
            ["snooze-choices"] = Press(Then(Quadrant.Schedule, "T-1"), TaskActions.Snooze),
            ["snooze"] = Then(Quadrant.Schedule, "snooze T-1 friday 14:00 because Bob is away"),
            ["edit-form"] = Press(Then(Quadrant.Schedule, "T-1"), TaskActions.Edit),
            ["edit-refused"] = Then(Quadrant.Schedule, "edit T-1 due someday"),
            ["edit-form-refused"] = EditRefusedAsync,
            ["edit"] = Then(Quadrant.Schedule, "edit T-1 due friday"),
            ["delegate"] = Then(Quadrant.Delegate, "delegate T-1"),
            ["delegate-asks-why"] = Then(Quadrant.Schedule, "delegate T-1"),
            ["why"] = Press(Say("triage " + Fire), TaskActions.Why),
            ["undo"] = Then(Quadrant.Schedule, "done T-1", "undo"),
            ["undo-nothing"] = Say("undo"),
            ["cancel"] = Say("cancel"),
            ["me"] = Say("me"),
            ["me-form"] = Press(Say("me"), ProfileActions.Edit),
            ["me-refused"] = Say("me zone Berln"),
            ["help"] = Say("help"),
            ["help-quadrants"] = Say("help quadrants"),
            ["help-dates"] = Say("help dates"),
            ["help-find"] = Say("help find"),
            ["help-unknown"] = Say("help xyzzy plugh"),
            ["welcome"] = Run(new EventInput("conversation-opened")),
            ["greeting"] = Say("hi"),
            ["thanks"] = Say("thanks"),
            ["fallback"] = Say("the Acme sponsor left and procurement asks for an exit quote"),
            ["fallback-command"] = Say("matirx"),
            ["fallback-task-or-command"] = Say("Next week we review Acme"),
            ["no-words"] = Say("!!!"),
            ["apology"] = (_, _) => System.Threading.Tasks.Task.FromResult(ApologyCard.Render(new TurnId("turn-7"))),
        };

    private static Func<BotDriver, CancellationToken, Task<Card>> Say(params string[] lines) => async (bot, token) =>
    {
        await bot.SeedAccountsAsync(token, "Acme", "Globex");
        return await LastAsync(bot, lines, token);
    };

    private static Func<BotDriver, CancellationToken, Task<Card>> Task(Quadrant quadrant, string text, Func<TaskItem, TaskItem>? shape = null) => async (bot, token) =>
    {
        await bot.SeedAsync(quadrant, text, token, shape ?? (task => task with { Account = "Acme" }));
        return await LastAsync(bot, ["T-1"], token);
    };

    private static Func<BotDriver, CancellationToken, Task<Card>> Then(Quadrant quadrant, params string[] lines) => async (bot, token) =>
    {
        await bot.SeedAsync(quadrant, "plan the onsite seminar for Acme", token, task => task with { Account = "Acme" });
        return await LastAsync(bot, lines, token);
    };

    /// <summary>So many tasks in each quadrant, some of them due.</summary>
    private static Func<BotDriver, CancellationToken, Task<Card>> Seeded(int each, params string[] lines) => async (bot, token) =>
    {
        string[] texts = ["calm the sponsor after the outage", "build an adoption plan with their team leads", "send the usage report once more", "sit in on the tooling webinar"];
        foreach (var number in Enumerable.Range(0, each * 4))
        {
            await bot.SeedAsync((Quadrant)((number % 4) + 1), texts[number % 4], token, task => task with
            {
                Account = number % 3 == 0 ? "Acme" : "Globex",
                Due = number % 3 == 0 ? Due((number % 5) - 1) : null,
            });
        }

        return await LastAsync(bot, lines, token);
    };

    private static TaskDue Due(int days)
    {
        var at = BotDriver.Start + Duration.FromDays(days) + Duration.FromHours(5);
        return new TaskDue("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);
    }

    private static Func<BotDriver, CancellationToken, Task<Card>> Run(TurnInput input) => async (bot, token) => (await bot.RunAsync(input, token))[^1].Card;

    private static Func<BotDriver, CancellationToken, Task<Card>> Press(Func<BotDriver, CancellationToken, Task<Card>> before, string action, string? value = null) =>
        async (bot, token) =>
        {
            var button = BotDriver.Buttons(await before(bot, token)).First(button => button.ActionId == action && (value is null || button.Value == value));
            return (await bot.RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value), token))[^1].Card;
        };

    private static async Task<Card> AmbiguousAccountAsync(BotDriver bot, CancellationToken token)
    {
        await bot.SeedAccountsAsync(token, "Acme EU", "Acme US");
        return await LastAsync(bot, ["triage churn threat at Acme"], token);
    }

    private static async Task<Card> RankingAsync(BotDriver bot, CancellationToken token)
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            await bot.SeedAsync(Quadrant.DoFirst, $"calm sponsor {number}", token);
        }

        return await LastAsync(bot, ["today"], token);
    }

    private static async Task<Card> EditRefusedAsync(BotDriver bot, CancellationToken token)
    {
        var form = (await Press(Then(Quadrant.Schedule, "T-1"), TaskActions.Edit)(bot, token)).Elements.OfType<FormElement>().Single();
        var values = form.Fields.ToDictionary(field => field.Name, field => field.Name == "due" ? "someday" : field.Value ?? string.Empty, StringComparer.Ordinal);
        return (await bot.RunAsync(new FormInput(form.FormId, values, form.EntityId, form.EntityVersion), token))[^1].Card;
    }

    private static async Task<Card> LastAsync(BotDriver bot, string[] lines, CancellationToken token)
    {
        Card? card = null;
        foreach (var line in lines)
        {
            card = (await bot.AskAsync(line, token)).Card;
        }

        return card!;
    }
}
