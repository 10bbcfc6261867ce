using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Framework;

/// <summary>The workspace's own amounts, grid, intervals and rules: read by all, changed by the head coach after a look at what that moves (R65, R80, R106, T27).</summary>
public sealed class FrameworkTests
{
    private const string Figures = "framework.figures.v1";
    private const string Grid = "framework.grid.v1";
    private const string Signals = "framework.signals.v1";
    private const string Apply = "framework.apply.v1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R80_The_head_coach_changes_a_cell_sees_who_moves_and_all_of_them_move_when_it_is_applied()
    {
        await using var book = await TeamBook.StartAsync([.. Enumerable.Range(1, 60).Select(i => Graded($"Customer {i:D2}", "C1")), Graded("Other", "B2")]);
        var preview = await book.SubmitAsync(await OpenAsync(book, Grid), new(StringComparer.Ordinal) { ["C1"] = "Tier3" }, TeamBook.Cora);
        Assert.Contains("C1: Tier 2 → Tier 3\n60 accounts move: Customer 01 (2 → 3), ", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Contains("Customer 10 (2 → 3) and 50 more", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Equal(2, (await book.FindAsync("Customer 01")).Tier);

        Assert.Contains("Applied.", TeamBook.TextOf(await book.ClickAsync(preview, Apply, TeamBook.Cora)), StringComparison.Ordinal);
        await book.PassAsync(Duration.Zero);
        Assert.Equal([2, 3], (await book.Look().ListAccountsAsync(Token)).CountBy(account => account.Tier!.Value).OrderBy(tier => tier.Key).Select(tier => tier.Key));
        Assert.Equal(60, (await book.Look().ListAccountsAsync(Token)).Count(account => account.Tier == 3));
        Assert.Contains("the grid changed: Tier 3", TeamBook.TextOf(await book.ClickAsync(await book.AskAsync("account Customer 60"), "account.history.v1")), StringComparison.Ordinal);

        await book.AskAsync("undo", TeamBook.Cora);
        await book.PassAsync(Duration.Zero);
        Assert.All(await book.Look().ListAccountsAsync(Token), account => Assert.Equal(2, account.Tier));
        Assert.Equal(TierGrid.Default, (await book.Look().GetFrameworkAsync(Token)).Grid);
    }

    [Fact]
    public async Task R80_A_large_book_moves_to_its_end()
    {
        await using var book = await TeamBook.StartAsync([.. Enumerable.Range(1, 260).Select(i => Graded($"Customer {i:D3}", "C1"))]);
        await book.ClickAsync(await book.SubmitAsync(await OpenAsync(book, Grid), new(StringComparer.Ordinal) { ["C1"] = "Tier1" }, TeamBook.Cora), Apply, TeamBook.Cora);
        await book.PassAsync(Duration.Zero);
        Assert.All(await book.Look().ListAccountsAsync(Token), account => Assert.Equal(1, account.Tier));
    }

    [Fact]
    public async Task R81_A_call_between_two_tiers_outlives_a_change_of_other_cells_and_ends_with_its_own()
    {
        await using var book = await TeamBook.StartAsync(Graded("Called", "B1", called: true) with { Tier = 1 });
        await ChangeAsync(book, Grid, new(StringComparer.Ordinal) { ["C1"] = "Tier3" });
        Assert.Equal(1, (await book.FindAsync("Called")).Tier);
        await ChangeAsync(book, Grid, new(StringComparer.Ordinal) { ["B1"] = "Tier2" });
        Assert.Equal(2, (await book.FindAsync("Called")).Tier);
    }

    [Fact]
    public async Task R81_T9_Undo_of_a_cell_brings_the_called_tier_back()
    {
        await using var book = await TeamBook.StartAsync(Graded("Called", "B1"));
        await book.ClickAsync(await book.AskAsync("account Called"), "account.call.v1", value: "2");
        await ChangeAsync(book, Grid, new(StringComparer.Ordinal) { ["B1"] = "Tier1" });
        Assert.Equal(1, (await book.FindAsync("Called")).Tier);
        await book.AskAsync("undo", TeamBook.Cora);
        await book.PassAsync(Duration.Zero);
        var called = await book.FindAsync("Called");
        Assert.Equal((2, true), (called.Tier, called.Grade!.Called));
    }

    [Fact]
    public async Task R65_T9_Undo_of_other_amounts_takes_their_questions_back_and_no_other()
    {
        await using var book = await TeamBook.StartAsync(
            Graded("Near", "B2") with { Potential = new Money(12_000, "USD") },
            Graded("Asked", "B2") with { Potential = new Money(12_000, "USD"), Regrade = new RegradeWish(BotDriver.Start, "their CTO left") });
        await ChangeAsync(book, Figures, new(StringComparer.Ordinal) { ["lower"] = "20000" });
        Assert.NotNull((await book.FindAsync("Near")).Regrade);
        await book.AskAsync("undo", TeamBook.Cora);
        await book.PassAsync(Duration.Zero);
        Assert.Null((await book.FindAsync("Near")).Regrade);
        Assert.Equal("their CTO left", (await book.FindAsync("Asked")).Regrade!.Words);
    }

    [Fact]
    public async Task R65_Other_amounts_ask_about_the_accounts_that_stand_for_another_letter_and_move_none()
    {
        await using var book = await TeamBook.StartAsync(Graded("Small", "B2") with { Potential = new Money(20_000, "USD") }, Graded("Euro", "B2") with { Potential = new Money(20_000, "EUR") }, Graded("Letter", "B2"));
        var preview = await book.SubmitAsync(await OpenAsync(book, Figures), new(StringComparer.Ordinal) { ["lower"] = "25k", ["upper"] = "90,000" }, TeamBook.Cora);
        Assert.Contains("A is above: 50000 → 90000\nC is below: 10000 → 25000", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Contains("No account moves to another tier.\n1 accounts stand for another letter now and are asked about: Small.", TeamBook.TextOf(preview), StringComparison.Ordinal);
        await book.ClickAsync(preview, Apply, TeamBook.Cora);
        Assert.Equal(("the amounts behind the letters changed", null, null), ((await book.FindAsync("Small")).Regrade?.Words, (await book.FindAsync("Euro")).Regrade, (await book.FindAsync("Letter")).Regrade));
        Assert.Contains("A above 90,000 USD, B, C below 25,000", string.Concat(TeamBook.FormOf(await book.AskAsync("grade Letter")).Fields.Select(field => field.Placeholder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upper", "10k", "A is above: The amount for A must be above")]
    [InlineData("lower", "0", "A is above: The amount for A must be above")]
    [InlineData("upper", "60k EUR", "A is above: “60k EUR” cannot be read.")]
    [InlineData("lower", "-5", "C is below: “-5” cannot be read.")]
    [InlineData("currency", "Euro", "Currency: “Euro” cannot be read.")]
    [InlineData("currency", "€", "Currency: “€” cannot be read.")]
    [InlineData("regrade1", "0", "Tier 1 graded again after, days: From 1 to 730 days.")]
    [InlineData("regrade3", "731", "Tier 3 graded again after, days: From 1 to 730 days.")]
    [InlineData("regrade2", "90", "Tier 2 graded again after, days: Tier 2 can move either way quickly")]
    [InlineData("regrade2", "soon", "Tier 2 graded again after, days: “soon” cannot be read.")]
    [InlineData("silence", "0", "High performers silent for, days: From 1 to 730 days.")]
    [InlineData("cap", "99999", "Unmotivated, minutes a month: From 1 minute to a week.")]
    [InlineData("alert", "0", "Alerts go up after, minutes: From 1 minute to a week.")]
    [InlineData("targets", "60 / 30 / 5 / 5", "Four shares that make 100 together")]
    [InlineData("targets", "30 / 50 / 20", "cannot be read")]
    [InlineData("rescue", "101", "Low potential turns out well, percent: From 0 to 100.")]
    public async Task What_makes_no_framework_is_refused_at_its_field_and_nothing_typed_is_lost(string field, string typed, string words)
    {
        await using var book = await TeamBook.StartAsync();
        var refused = await book.SubmitAsync(await OpenAsync(book, Figures), new(StringComparer.Ordinal) { [field] = typed }, TeamBook.Cora);
        Assert.Contains(words, TeamBook.TextOf(refused), StringComparison.Ordinal);
        Assert.Equal(typed, TeamBook.FormOf(refused).Fields.Single(one => one.Name == field).Value);
        Assert.NotNull(Assert.Single(TeamBook.FormOf(refused).Fields, one => one.Fault is not null));
        Assert.Equal(0, (await book.Look().GetFrameworkAsync(Token)).Version);
    }

    [Fact]
    public async Task R65_R101_R112_R116_R119_R124_Every_figure_is_the_workspaces_own()
    {
        await using var book = await TeamBook.StartAsync();
        await ChangeAsync(book, Figures, new(StringComparer.Ordinal)
        {
            ["currency"] = "eur",
            ["upper"] = "90k",
            ["lower"] = "20k EUR",
            ["regrade1"] = "60",
            ["regrade2"] = "30",
            ["regrade3"] = "120",
            ["silence"] = "21",
            ["cap"] = "90",
            ["alert"] = "15",
            ["targets"] = "25/60%/10/5",
            ["rescue"] = "2.5 %",
        });
        var framework = await book.Look().GetFrameworkAsync(Token);
        Assert.Equal(("EUR", new PotentialBounds(90_000, 20_000), new SegmentShares(25, 60, 10, 5), 2.5m), (framework.Currency, framework.Bounds, framework.Targets, framework.RescuePercent));
        Assert.Equal((60, 30, 120, 21, 90, 15), (framework.RegradeTier1Days, framework.RegradeTier2Days, framework.RegradeTier3Days, framework.SilenceDays, framework.UnmotivatedMinutes, framework.AlertMinutes));
        Assert.Contains("Currency: EUR", TeamBook.TextOf(await book.AskAsync("framework")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_of_signals_is_changed_with_a_count_of_how_many_there_were_lately()
    {
        var lately = new AccountSignal(SignalKind.PaymentLate, BotDriver.Start - Duration.FromDays(29), "erp", "", 3);
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme") { Signals = [lately] }, new KnownAccount("Globex") { Signals = [lately with { At = BotDriver.Start - Duration.FromDays(31) }] });
        var preview = await book.SubmitAsync(await OpenAsync(book, Signals), new(StringComparer.Ordinal) { ["PaymentLate"] = "Note" }, TeamBook.Cora);
        Assert.Contains("(3 in the last 30 days)", TeamBook.TextOf(preview), StringComparison.Ordinal);
        await book.ClickAsync(preview, Apply, TeamBook.Cora);
        var framework = await book.Look().GetFrameworkAsync(Token);
        Assert.Equal([(SignalKind.PaymentLate, SignalAction.Note)], framework.Signals.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("bo")]
    [InlineData("sam")]
    public async Task R106_Only_the_head_coach_changes_it_by_form_or_by_a_press(string who)
    {
        await using var book = await TeamBook.StartAsync();
        var actor = new MemberId(who);
        var shown = await book.AskAsync("framework", actor);
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await book.ClickAsync(shown, Grid, actor)), StringComparison.Ordinal);

        var form = await OpenAsync(book, Grid);
        var preview = await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["C1"] = "Tier3" }, TeamBook.Cora);
        Assert.Contains("The head coach changes this", TeamBook.TextOf((await book.PressAsync(preview, Apply, actor))[^1]), StringComparison.Ordinal);
        Assert.Equal(0, (await book.Look().GetFrameworkAsync(Token)).Version);
    }

    [Fact]
    public async Task C18_Without_a_head_coach_a_manager_changes_it_and_without_either_anybody()
    {
        await using var led = await TeamBook.StartAsync(TeamBook.Team.Where(member => member.Role != MemberRole.HeadCoach), []);
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await led.ClickAsync(await led.AskAsync("framework"), Grid)), StringComparison.Ordinal);
        Assert.NotNull(TeamBook.FormOf(await led.ClickAsync(await led.AskAsync("framework", TeamBook.Bo), Grid, TeamBook.Bo)));

        await using var free = await TeamBook.StartAsync(TeamBook.Team.Where(member => member.Role is MemberRole.Csm or MemberRole.Sales), []);
        Assert.NotNull(TeamBook.FormOf(await free.ClickAsync(await free.AskAsync("framework"), Grid)));
    }

    [Fact]
    public async Task T15_A_preview_of_an_older_framework_changes_nothing()
    {
        await using var book = await TeamBook.StartAsync();
        var preview = await book.SubmitAsync(await OpenAsync(book, Grid), new(StringComparer.Ordinal) { ["C1"] = "Tier3" }, TeamBook.Cora);
        await ChangeAsync(book, Figures, new(StringComparer.Ordinal) { ["silence"] = "20" });
        Assert.Contains("Somebody changed the framework since", TeamBook.TextOf(await book.ClickAsync(preview, Apply, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Equal((TierGrid.Default, 20), ((await book.Look().GetFrameworkAsync(Token)).Grid, (await book.Look().GetFrameworkAsync(Token)).SilenceDays));
    }

    [Fact]
    public async Task A_form_that_changes_nothing_says_so_and_a_press_that_was_made_up_does_nothing()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("That is what it is already.", TeamBook.TextOf(await book.SubmitAsync(await OpenAsync(book, Figures), [], TeamBook.Cora)), StringComparison.Ordinal);
        var preview = await book.SubmitAsync(await OpenAsync(book, Grid), new(StringComparer.Ordinal) { ["C1"] = "Tier3" }, TeamBook.Cora);
        var code = BotDriver.Buttons(preview.Card).Single(button => button.ActionId == Apply).Value!;
        foreach (var made in new[] { "", "x", code.Replace("USD", "usd", StringComparison.Ordinal), code.Replace(";45;", ";0;", StringComparison.Ordinal), code.Replace(";50000;", ";5;", StringComparison.Ordinal), code + ";9", code[..^1] + "X" })
        {
            await book.PressAsync(With(preview, made), Apply, TeamBook.Cora);
        }

        Assert.Equal(0, (await book.Look().GetFrameworkAsync(Token)).Version);
    }

    private static OutboundMessage With(OutboundMessage message, string value) => message with
    {
        Card = message.Card with { Elements = [.. message.Card.Elements.Select(element => element is ButtonsElement buttons ? buttons with { Buttons = [.. buttons.Buttons.Select(button => button with { Value = value })] } : element)] },
    };

    private static async Task<OutboundMessage> OpenAsync(TeamBook book, string which) => await book.ClickAsync(await book.AskAsync("framework", TeamBook.Cora), which, TeamBook.Cora);

    private static async Task ChangeAsync(TeamBook book, string which, Dictionary<string, string> values) =>
        await book.ClickAsync(await book.SubmitAsync(await OpenAsync(book, which), values, TeamBook.Cora), Apply, TeamBook.Cora);

    private static KnownAccount Graded(string name, string grade, bool called = false)
    {
        Assert.True(GrowthGrade.TryParse(grade, out var read));
        return new KnownAccount(name).Graded(new AccountGrade(read, BotDriver.Start, TeamBook.Dana, string.Empty, called ? 1 : null), TierGrid.Default);
    }
}
