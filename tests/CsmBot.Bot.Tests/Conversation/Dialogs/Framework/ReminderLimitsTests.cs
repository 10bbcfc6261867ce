using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Triage;
using CsmBot.Storage.Rows;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Framework;

/// <summary>The limits of reminders, set by the head coach after a look at how many would be reminded now (T27).</summary>
public sealed class ReminderLimitsTests
{
    private const string Reminders = "framework.reminders.v1";
    private const string Apply = "framework.apply.v1";

    private static readonly Duration Hour = Duration.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T27_The_head_coach_sees_how_many_it_would_remind_now_and_it_holds_once_applied()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task with { ChangedAt = book.Now - Duration.FromDays(5) });
        await book.SeedAsync(Quadrant.Schedule, "plan the seminar", task => task with { Owner = TeamBook.Kim, CreatedBy = TeamBook.Kim, ChangedAt = book.Now - Duration.FromDays(9) });
        var preview = await book.SubmitAsync(
            await book.ClickAsync(await book.AskAsync("framework", TeamBook.Cora), Reminders, TeamBook.Cora), new(StringComparer.Ordinal) { ["untouched"] = "4 / 8", ["share"] = "30 %" }, TeamBook.Cora);
        Assert.Contains("Quadrant 2 untouched: days until owner / owner again: 7 / 21 → 4 / 8; now 1 → 2 tasks", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Contains("a talk is offered (%): 40 → 30; now 0 → 0 people", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Equal([7, 21], (await LimitsAsync(book)).UntouchedDays);

        var applied = TeamBook.TextOf(await book.ClickAsync(preview, Apply, TeamBook.Cora));
        Assert.Contains("Quadrant 2 untouched: days until owner / owner again: 4 / 8", applied, StringComparison.Ordinal);
        Assert.Contains("today 10:00, Cora Vale: Quadrant 2 untouched: days until owner / owner again: 7 / 21 → 4 / 8; Share of Quadrant 3", applied, StringComparison.Ordinal);
        await book.SayAsync("me");
        Assert.Contains("write the playbook", TeamBook.TextOf(Assert.Single(await book.PassAsync(2 * Hour), message => message.Conversation == TeamBook.Own(TeamBook.Dana))), StringComparison.Ordinal);
        Assert.Contains("Reminded (Untouched) today 12:00: you. Next: you again after 8 days.", TeamBook.TextOf(await book.AskAsync("why T-1")), StringComparison.Ordinal);
        Assert.Contains("Untouched: you after 4 days, you again after 8 days.", TeamBook.TextOf(await book.AskAsync("nudges why")), StringComparison.Ordinal);
        Assert.Contains("as more than 30 % of what you finished", TeamBook.TextOf(await book.AskAsync("nudges why")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_T26_Undo_brings_the_limits_back_and_its_line_stays()
    {
        await using var book = await TeamBook.StartAsync();
        await ChangeAsync(book, "framework reminders new 1 / 2 / 3 / 4");
        Assert.Equal([1, 2, 3, 4], (await LimitsAsync(book)).NewHours);
        await book.AskAsync("undo", TeamBook.Cora);
        Assert.Equal([2, 4, 6, 16], (await LimitsAsync(book)).NewHours);
        var shown = TeamBook.TextOf(await book.AskAsync("framework"));
        Assert.Contains("Cora Vale: taken back: changed the framework\n", shown, StringComparison.Ordinal);
        Assert.Contains("2 / 4 / 6 / 16 → 1 / 2 / 3 / 4", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T26_Other_changes_of_the_framework_leave_a_line_too()
    {
        await using var book = await TeamBook.StartAsync();
        await ChangeAsync(book, "framework approval q3");
        Assert.Contains("Cora Vale: Delegations that a leader approves first: none → of Quadrant 3", TeamBook.TextOf(await book.AskAsync("framework")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("framework reminders new 1 / 2 / 3", "cannot be read")]
    [InlineData("framework reminders new 2 / 2 / 6 / 16", "Each number must be larger than the one before it, from 1 to 400 hours.")]
    [InlineData("framework reminders new 0 / 1 / 2 / 3", "from 1 to 400 hours")]
    [InlineData("framework reminders overdue 8 / 16 / 4000", "from 1 to 400 hours")]
    [InlineData("framework reminders overdue-other 0", "from 1 to 400 hours")]
    [InlineData("framework reminders untouched 30 / 366", "from 1 to 365 days")]
    [InlineData("framework reminders growth 6", "Two to 5 weeks can be counted.")]
    [InlineData("framework reminders growth 1", "Two to 5 weeks can be counted.")]
    [InlineData("framework reminders share 95", "A share is 10 to 90 %.")]
    [InlineData("framework reminders first 99999999999999", "“99999999999999” cannot be read")]
    [InlineData("framework reminders first 0", "A share is 10 to 90 %.")]
    [InlineData("framework reminders share <script>", "“<script>” cannot be read")]
    [InlineData("framework reminders untouched -1 / 2", "cannot be read")]
    [InlineData("framework reminders nothing 5", "the names are new, overdue, overdue-other, untouched, growth, share, first.")]
    [InlineData("framework reminders share 40", "That is what it is already.")]
    public async Task T27_What_is_out_of_bounds_or_cannot_be_read_is_refused_with_the_bounds(string typed, string refusal)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains(refusal, TeamBook.TextOf(await book.AskAsync(typed, TeamBook.Cora)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await book.Look().GetFrameworkAsync(Token)).Version);
    }

    [Fact]
    public async Task T27_The_form_keeps_what_was_typed_where_it_refuses()
    {
        await using var book = await TeamBook.StartAsync();
        var refused = await book.SubmitAsync(await book.AskAsync("framework reminders", TeamBook.Cora), new(StringComparer.Ordinal) { ["growth"] = "9", ["share"] = "50" }, TeamBook.Cora);
        Assert.Contains("Two to 5 weeks", TeamBook.TextOf(refused), StringComparison.Ordinal);
        var fields = TeamBook.FormOf(refused).Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Assert.Equal(("9", "50"), (fields["growth"].Value, fields["share"].Value));
        Assert.Contains("Two to", fields["growth"].Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("framework reminders")]
    [InlineData("framework reminders growth 4")]
    public async Task R106_Nobody_else_changes_them_also_not_with_a_button_that_was_made_up(string typed)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        var preview = await book.AskAsync("framework reminders growth 4", TeamBook.Cora);
        await book.PressAsync(preview, Apply, TeamBook.Dana);
        var value = BotDriver.Buttons(preview.Card).Single(button => button.ActionId == Apply).Value!;
        foreach (var made in new[] { value.Replace("|4|", "|0|", StringComparison.Ordinal), value.Replace("|4|", "|x|", StringComparison.Ordinal), value[..value.LastIndexOf(';')], value + "|1", value + new string('9', 5000) })
        {
            await book.RunAsync(new ActionInput(Apply, EntityVersion: 0, Value: made), TeamBook.Cora);
        }

        Assert.Equal(3, (await LimitsAsync(book)).GrowthWeeks);
    }

    [Fact]
    public async Task R23_The_share_of_Quadrant_1_above_which_an_order_is_asked_for_is_the_workspaces_own()
    {
        await using var book = await TeamBook.StartAsync();
        for (var number = 0; number < 6; number++)
        {
            await book.SeedAsync(Quadrant.DoFirst, $"calm account {number}", task => task);
        }

        Assert.Contains("Which come first?", TeamBook.TextOf(await book.AskAsync("today")), StringComparison.Ordinal);
        for (var number = 0; number < 2; number++)
        {
            await book.SeedAsync(Quadrant.Schedule, $"plan {number}", task => task);
        }

        Assert.Contains("now 1 → 0 people", TeamBook.TextOf(await book.AskAsync("framework reminders first 80", TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Contains("Which come first?", TeamBook.TextOf(await book.AskAsync("today")), StringComparison.Ordinal);
        await ChangeAsync(book, "framework reminders first 80%");
        Assert.DoesNotContain("Which come first?", TeamBook.TextOf(await book.AskAsync("today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R36_The_weeks_of_growth_are_the_workspaces_own()
    {
        await using var book = await TeamBook.StartAsync();
        await book.WriteAsync(session => session.Save(new NudgeBook(TeamBook.Dana) { Weeks = [.. Enumerable.Range(0, 2).Select(week => new WeekFigures(new LocalDate(2026, 11, 9).PlusWeeks(week), week, 0, 0))] }));
        for (var number = 0; number < 3; number++)
        {
            await book.SeedAsync(Quadrant.DoFirst, $"calm account {number}", task => task);
        }

        await ChangeAsync(book, "framework reminders growth 2");
        await book.SayAsync("me");
        Assert.Contains(await book.PassAsync(2 * Hour), message => TeamBook.TextOf(message).Contains("Quadrant 1 has grown 2 weeks in a row: 0, 1, 3.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_framework_stored_before_there_were_limits_has_the_defaults()
    {
        var stored = StoredJson.Read<AccountFramework>("""{"currency":"EUR","regradeTier1Days":90,"version":4,"reminders":{"growthWeeks":4}}""");
        Assert.Equal((4, 40, 50, 24), (stored.Reminders.GrowthWeeks, stored.Reminders.SharePercent, stored.Reminders.DoFirstPercent, stored.Reminders.OverdueOtherHours));
        Assert.Equal([2, 4, 6, 16], stored.Reminders.NewHours);
        Assert.Equal([8, 16, 40], StoredJson.Read<AccountFramework>("""{"currency":"EUR"}""").Reminders.OverdueHours);
        Assert.Empty(stored.Log);
        Assert.Equal([1, 2, 3, 4], StoredJson.Read<AccountFramework>(StoredJson.Write(AccountFramework.Default with { Reminders = new NudgeLimits { NewHours = [1, 2, 3, 4] } })).Reminders.NewHours);
    }

    private static async Task ChangeAsync(TeamBook book, string typed) => await book.ClickAsync(await book.AskAsync(typed, TeamBook.Cora), Apply, TeamBook.Cora);

    private static async Task<NudgeLimits> LimitsAsync(TeamBook book) => (await book.Look().GetFrameworkAsync(Token)).Reminders;
}
