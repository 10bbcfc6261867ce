using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card about accounts, their rules, and alerts.</summary>
internal static class AccountScenarios
{
    private const string Fire = "/triage churn threat at Acme: their CFO asks for an exit quote by Friday";

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["account"] = Say("account Acme"),
            ["account-bare"] = Say("account Globex"),
            ["account-unknown"] = Say("account Globx"),
            ["account-which"] = Say("account North"),
            ["account-history"] = Press(Say("/log Acme 30m call about the roll-out", "account Acme"), AccountActions.History),
            ["account-form"] = Press(Say("account Acme"), AccountActions.Edit),
            ["account-form-refused"] = Submit(Press(Say("account Acme"), AccountActions.Edit), ("owner", "Zoe"), ("revenue", "much")),
            ["accounts"] = Say("accounts"),
            ["accounts-many"] = ManyAsync,
            ["accounts-nothing"] = Say("accounts mine"),
            ["grade-form"] = Say("grade Acme"),
            ["grade-form-refused"] = Submit(Say("grade Acme"), ("size", "huge")),
            ["grade-refused"] = Say("grade Acme D4"),
            ["grade-call"] = Say("/grade Globex B1 the board wants more"),
            ["grade-watch"] = Say("grade Globex A3"),
            ["grade-tier-change"] = Say("/grade Acme B2 the budget is gone"),
            ["watch-form"] = Press(Say("grade Globex A3"), AccountActions.Watch),
            ["segment-form"] = Say("segment Globex"),
            ["segment"] = Submit(Say("segment Globex"), ("skill", "no"), ("will", "yes")),
            ["log-form"] = Say("/log Acme"),
            ["log"] = Say("/log Acme 30m call about the roll-out"),
            ["report-which"] = Say("/report Acme"),
            ["report"] = Say("/report Acme the CTO left"),
            ["regrade-due"] = Wake("regrade", Duration.FromDays(91)),
            ["silence"] = Wake("silence", Duration.FromDays(31)),
            ["won"] = Say("/won Initech"),
            ["handover"] = HandOverAsync,
            ["segments"] = Say("/log Acme 6h workshop", "segments"),
            ["team"] = Say("team"),
            ["framework"] = Say("framework"),
            ["framework-figures"] = Press(Say("framework"), "framework.figures.v1"),
            ["framework-figures-refused"] = Submit(Press(Say("framework"), "framework.figures.v1"), ("regrade2", "200")),
            ["framework-grid"] = Press(Say("framework"), "framework.grid.v1"),
            ["framework-signals"] = Press(Say("framework"), "framework.signals.v1"),
            ["framework-reminders"] = Press(Say("framework"), "framework.reminders.v1"),
            ["framework-reminders-refused"] = Submit(Press(Say("framework"), "framework.reminders.v1"), ("new", "9 / 4 / 6 / 16")),
            ["framework-reminders-preview"] = Say("framework reminders untouched 10 / 30"),
            ["framework-preview"] = Submit(Press(Say("framework"), "framework.grid.v1"), ("A1", "Tier2")),
            ["alert"] = AlertAsync,
            ["alert-taken"] = Press(AlertAsync, AlertActions.Take),
            ["alert-snoozed"] = Press(AlertAsync, AlertActions.Snooze),
            ["alert-not-real"] = Press(AlertAsync, AlertActions.NotReal),
            ["alert-noisy"] = (_, _) => Task.FromResult(AlertCards.Noisy(new AlertNoise(AlertRules.Quadrant1, Raised: 5, NotReal: 3))),
            ["alerts"] = AlertsAsync,
            ["alerts-none"] = Say("alerts"),
            ["alerts-here"] = Say("alerts here"),
        };

    private static Func<BotDriver, CancellationToken, Task<Card>> Say(params string[] lines) => async (bot, token) =>
    {
        await SeedAsync(bot, token);
        Card? card = null;
        foreach (var line in lines)
        {
            card = (await bot.AskAsync(line, token)).Card;
        }

        return card!;
    };

    private static Func<BotDriver, CancellationToken, Task<Card>> Press(Func<BotDriver, CancellationToken, Task<Card>> before, string action) => async (bot, token) =>
    {
        var button = BotDriver.Buttons(await before(bot, token)).First(button => button.ActionId == action);
        return await FirstAsync(bot, new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value), token);
    };

    private static Func<BotDriver, CancellationToken, Task<Card>> Submit(Func<BotDriver, CancellationToken, Task<Card>> before, params (string Field, string Value)[] typed) => async (bot, token) =>
    {
        var form = (await before(bot, token)).Elements.OfType<FormElement>().Single();
        var values = form.Fields.ToDictionary(field => field.Name, field => field.Value ?? string.Empty, StringComparer.Ordinal);
        foreach (var (field, value) in typed)
        {
            values[field] = value;
        }

        return await FirstAsync(bot, new FormInput(form.FormId, values, form.EntityId, form.EntityVersion), token);
    };

    private static Func<BotDriver, CancellationToken, Task<Card>> Wake(string kind, Duration after) => async (bot, token) =>
    {
        await SeedAsync(bot, token);
        await bot.AskAsync("account Acme", token);
        bot.Time.Advance(after);
        return await FirstAsync(bot, new WakeUpInput(new WakeUp(kind, "Acme", bot.Time.Now, BotDriver.Dana)), token);
    };

    private static async Task<Card> FirstAsync(BotDriver bot, TurnInput input, CancellationToken token) => (await bot.RunAsync(input, token))[0].Card;

    private static async Task<Card> ManyAsync(BotDriver bot, CancellationToken token)
    {
        await bot.SeedAccountsAsync(token, Enumerable.Range(1, 23).Select(i => $"Customer {i:D2}"));
        return (await bot.AskAsync("accounts", token)).Card;
    }

    private static async Task<Card> HandOverAsync(BotDriver bot, CancellationToken token)
    {
        await bot.SayAsync("hello", token, new("kim"));
        return await Say("/handover me to @kim")(bot, token);
    }

    private static async Task<Card> AlertAsync(BotDriver bot, CancellationToken token)
    {
        await SeedAsync(bot, token);
        await bot.AskAsync("hello", token);
        return (await bot.SayAsync(Fire, token)).Single(message => message.Card.Summary.StartsWith("Tier 1 at risk", StringComparison.Ordinal)).Card;
    }

    private static async Task<Card> AlertsAsync(BotDriver bot, CancellationToken token)
    {
        await AlertAsync(bot, token);
        return (await bot.AskAsync("alerts", token)).Card;
    }

    /// <summary>One account with all there is to say of it, one with nothing, and two that share a beginning.</summary>
    private static async Task SeedAsync(BotDriver bot, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new KnownAccount("Acme", Tier: 1, RenewalDate: new LocalDate(2027, 3, 1))
        {
            Aliases = ["Acme Corp", "ACM"],
            Owner = BotDriver.Dana,
            Sales = BotDriver.Dana,
            Grade = new AccountGrade(new GrowthGrade(PotentialSize.A, 1), BotDriver.Start - Duration.FromDays(20), BotDriver.Dana, "three more groups are interested"),
            Segment = Segment.HighPerformer,
            Potential = new Money(200_000, "USD"),
            Revenue = new Money(24_000, "EUR"),
            ContractStart = new LocalDate(2026, 3, 1),
            Seasons = [new Season(new AnnualDate(12, 15), new AnnualDate(1, 3), "holidays")],
            Scores = [new ExternalScore("health", 71)],
            Signals = [new AccountSignal(SignalKind.UsageDrop, BotDriver.Start - Duration.FromDays(1), "gainsight", "logins down by a third", 3)],
            TouchedAt = BotDriver.Start - Duration.FromDays(2),
            Notes = "pays by invoice",
        });
        session.Save(new KnownAccount("Globex"));
        session.Save(new KnownAccount("North Sea"));
        session.Save(new KnownAccount("North Wind"));
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(token));
        await bot.SeedAsync(Quadrant.Schedule, "prepare the business review", token, task => task with { Account = "Acme" });
    }
}
