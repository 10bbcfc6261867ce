using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Editing;

public sealed class EditingTurnTests
{
    private static readonly MemberId Bo = new("bo");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T8_One_line_edits_change_each_field_and_keep_the_old_value_in_the_history()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedMemberAsync(new Member { Id = Bo, Name = "Bo Lind" }, Token);
        await bot.SeedAccountsAsync(Token, "Acme");
        await bot.SeedAsync(Quadrant.DoFirst, "call them", Token);
        foreach (var line in new[] { "due friday", "account acme", "text call the sponsor", "quadrant 2", "measure Active users", "owner @bo" })
        {
            await bot.AskAsync("edit T-1 " + line, Token);
        }

        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal(new LocalDate(2026, 11, 27), task!.Due!.Local.Date);
        Assert.Equal(("Acme", "call the sponsor", Quadrant.Schedule, "Active users", Bo), (task.Account, task.Text, task.Quadrant, task.Measure, task.Owner));
        var history = await bot.Open().ReadHistoryAsync(new TaskId(1), Token).ToListAsync(Token);
        Assert.Equal(6, history.Count);
        Assert.Equal("call them", history.Single(happened => happened.After!.Text != happened.Before!.Text).Before!.Text);
    }

    [Fact]
    public async Task T8_The_form_opens_in_place_and_saves_only_what_was_changed()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        await bot.AskAsync("edit T-1 due tomorrow", Token);
        var card = await bot.AskAsync("T-1", Token);
        var form = await bot.ClickAsync(card, TaskActions.Edit, Token);
        Assert.Equal(card.Key, form.Key);
        Snapshot.Match(CardText.Of(form.Card), "txt");

        bot.Time.Advance(Duration.FromDays(5));
        await bot.SubmitAsync(form, Filled("churn threat at Acme", "", "2026-11-24", "2"), Token);
        var task = await bot.FindTaskAsync(1, Token);
        Assert.Equal((Quadrant.Schedule, new LocalDate(2026, 11, 24), "tomorrow"), (task!.Quadrant, task.Due!.Local.Date, task.Due.Phrase));
    }

    [Fact]
    public async Task An_unreadable_date_is_refused_with_examples_and_nothing_typed_is_lost()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var form = await bot.AskAsync("edit T-1", Token);
        var refused = Assert.Single(await bot.SubmitAsync(form, Filled("a new text", "Acme", "blursday", "2"), Token));

        Snapshot.Match(CardText.Of(refused.Card), "txt");
        Assert.Equal("churn threat at Acme", (await bot.FindTaskAsync(1, Token))!.Text);
        Assert.Contains("text=a new text", BotDriver.TextOf(refused.Card).Replace("Text=", "text=", StringComparison.Ordinal), StringComparison.Ordinal);
        var saved = Assert.Single(await bot.SubmitAsync(refused, Filled("a new text", "Acme", "friday", "2"), Token));
        Assert.Equal("a new text", (await bot.FindTaskAsync(1, Token))!.Text);
        Assert.Contains("Changed: text, account, due date, quadrant", BotDriver.TextOf(saved.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T15_A_form_that_was_overtaken_keeps_its_entries_and_a_second_submit_changes_nothing()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        var form = await bot.AskAsync("edit T-1", Token);
        await bot.AskAsync("edit T-1 account Beta", Token);
        var overtaken = Assert.Single(await bot.SubmitAsync(form, Filled("a new text", "Beta", "", "1"), Token));
        Assert.Contains("changed while the form was open", BotDriver.TextOf(overtaken.Card), StringComparison.Ordinal);
        Assert.Equal("churn threat at Acme", (await bot.FindTaskAsync(1, Token))!.Text);

        await bot.SubmitAsync(overtaken, Filled("a new text", "Beta", "", "1"), Token);
        var again = Assert.Single(await bot.SubmitAsync(overtaken, Filled("a new text", "Beta", "", "1"), Token));
        Assert.Equal(3, (await bot.FindTaskAsync(1, Token))!.Version);
        Assert.Contains("Nothing was different", BotDriver.TextOf(again.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due none")]
    [InlineData("due: clear")]
    [InlineData("due -")]
    public async Task A_due_date_can_be_cleared(string line)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token);
        await bot.AskAsync("edit T-1 due friday", Token);
        await bot.AskAsync("edit T-1 " + line, Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Due);
    }

    [Fact]
    public async Task T14_Names_that_continue_each_other_are_asked_about()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAccountsAsync(Token, "Acme", "Acme EU", "Borealis");
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        var asked = await bot.AskAsync("edit T-1 account acme", Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Account);
        await bot.ClickAsync(asked, "triage.account.v1", Token, "Acme EU");
        Assert.Equal("Acme EU", (await bot.FindTaskAsync(1, Token))!.Account);
    }

    [Fact]
    public async Task T14_A_near_miss_is_kept_as_typed_with_the_known_name_one_press_away()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAccountsAsync(Token, "Borealis");
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        var near = await bot.AskAsync("edit T-1 account Borealsi", Token);
        Assert.Equal("Borealsi", (await bot.FindTaskAsync(1, Token))!.Account);
        await bot.ClickAsync(near, "triage.account.v1", Token, "Borealis");
        Assert.Equal("Borealis", (await bot.FindTaskAsync(1, Token))!.Account);
    }

    [Theory]
    [InlineData("quadrant 7", "is not a quadrant")]
    [InlineData("owner @nobody", "I know nobody called")]
    [InlineData("owner lind", "Several people")]
    [InlineData("text ...", "needs words")]
    [InlineData("colour blue", "“colour” is none of them")]
    public async Task What_cannot_be_read_is_refused_and_changes_nothing(string line, string answer)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedMemberAsync(new Member { Id = Bo, Name = "Bo Lind" }, Token);
        await bot.SeedMemberAsync(new Member { Id = new MemberId("eva"), Name = "Eva Lind" }, Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        var said = await bot.AskAsync("edit T-1 " + line, Token);
        Assert.Contains(answer, BotDriver.TextOf(said.Card), StringComparison.Ordinal);
        Assert.Equal(1, (await bot.FindTaskAsync(1, Token))!.Version);
    }

    [Fact]
    public async Task A_closed_task_is_not_edited_and_a_stranger_may_not_edit()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "plan it", Token);
        Assert.Contains("belongs to someone else", BotDriver.TextOf((await bot.AskAsync("edit T-1 text mine now", Token, Bo)).Card), StringComparison.Ordinal);
        await bot.AskAsync("done T-1", Token);
        Assert.Contains("done already", BotDriver.TextOf((await bot.AskAsync("edit T-1 text other", Token)).Card), StringComparison.Ordinal);
        Assert.Equal("plan it", (await bot.FindTaskAsync(1, Token))!.Text);
    }

    private static Dictionary<string, string> Filled(string text, string account, string due, string quadrant) => new(StringComparer.Ordinal)
    {
        ["text"] = text,
        ["account"] = account,
        ["due"] = due,
        ["quadrant"] = quadrant,
        ["owner"] = "dana",
    };
}
