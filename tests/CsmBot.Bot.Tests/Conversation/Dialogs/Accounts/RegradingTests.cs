using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>When the grade is asked about again: after a contact, after a change, and when its time is over.</summary>
public sealed class RegradingTests
{
    private const string StillRight = "account.still-right.v1";
    private const string Apply = "account.apply.v1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R77_A_logged_contact_asks_whether_the_grade_still_holds_and_one_press_says_so()
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("/grade Globex B2 first look");
        await book.PassAsync(Duration.FromDays(10));
        var logged = await book.AskAsync("/log Globex 30m call about the roll-out");
        Assert.Contains("Logged: 30 minutes: call about the roll-out.", TeamBook.TextOf(logged), StringComparison.Ordinal);
        Assert.Contains("So far B2, Tier 2. Does it still hold?", TeamBook.TextOf(logged), StringComparison.Ordinal);

        var confirmed = await book.ClickAsync(logged, StillRight);
        Assert.Contains("Still B2.", TeamBook.TextOf(confirmed), StringComparison.Ordinal);
        var account = await book.FindAsync("Globex");
        Assert.Equal((book.Now, 30, "first look"), (account.Grade!.ConfirmedAt!.Value, account.MinutesIn(new YearMonth(2026, 12)), account.Grade.Reason));
        Assert.Contains("confirmed the grade", TeamBook.TextOf(await book.ClickAsync(confirmed, "account.history.v1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/log Globex: 1.5h workshop", 90, "workshop")]
    [InlineData("/log globex 45 minutes went by", 45, "minutes: went by")]
    [InlineData("/log Globex 30 m call", 30, "call")]
    [InlineData("/log Globex 2 hours, on site", 120, "on site")]
    [InlineData("/log Globex 3 people asked about exports", 0, "3 people asked about exports")]
    [InlineData("/log Globex 3 months of silence ended", 0, "3 months of silence ended")]
    [InlineData("/log Globex 3 p were there", 0, "3 p were there")]
    [InlineData("/log Globex 3mm too thin", 0, "3mm too thin")]
    [InlineData("/log Globex 3m-wide screens ordered", 0, "3m-wide screens ordered")]
    [InlineData("/log Globex 2 hourly calls agreed", 0, "2 hourly calls agreed")]
    [InlineData("/log Globex 45 call", 0, "45 call")]
    [InlineData("/log Globex, met the board", 0, "met the board")]
    [InlineData("/log Globex Corp 15min call", 15, "call")]
    [InlineData("/log Globex 2500 seats were bought", 0, "2500 seats were bought")]
    public async Task R77_The_line_is_read_as_account_time_and_words(string typed, int minutes, string words)
    {
        await using var book = await TeamBook.StartAsync(Globex() with { Aliases = ["Globex Corp"] });
        await book.AskAsync(typed);
        Assert.Equal((book.Now, minutes), ((await book.FindAsync("Globex")).TouchedAt!.Value, (await book.FindAsync("Globex")).MinutesIn(new YearMonth(2026, 11))));
        Assert.EndsWith(words, (await book.Look().ReadAccountEventsAsync("Globex", Token).FirstAsync(Token)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "30m", "A few words are enough")]
    [InlineData("call", "soon", "“soon” is no time")]
    [InlineData("call", "25h", "“25h” is no time")]
    [InlineData("call", "-5", "“-5” is no time")]
    public async Task A_contact_that_cannot_be_read_is_asked_for_on_a_form_and_refused_there(string words, string minutes, string fault)
    {
        await using var book = await TeamBook.StartAsync(Globex());
        var refused = await book.SubmitAsync(await book.AskAsync("/log Globex"), new(StringComparer.Ordinal) { ["words"] = words, ["minutes"] = minutes });
        Assert.Contains(fault, TeamBook.TextOf(refused), StringComparison.Ordinal);
        Assert.Equal((words, minutes), (TeamBook.FormOf(refused).Fields[0].Value, TeamBook.FormOf(refused).Fields[1].Value));
        Assert.Null((await book.FindAsync("Globex")).TouchedAt);

        await book.SubmitAsync(refused, new(StringComparer.Ordinal) { ["words"] = "call", ["minutes"] = "20" });
        Assert.Equal(20, (await book.FindAsync("Globex")).MinutesIn(new YearMonth(2026, 11)));
    }

    [Fact]
    public async Task R119_An_Unmotivated_account_that_takes_more_than_its_cap_is_told_at_the_minute_over_it()
    {
        await using var book = await TeamBook.StartAsync(Globex() with { Segment = Segment.Unmotivated });
        Assert.DoesNotContain("The time goes elsewhere", TeamBook.TextOf(await book.AskAsync("/log Globex 120m workshop")), StringComparison.Ordinal);
        var over = TeamBook.TextOf(await book.AskAsync("/log Globex 1m call"));
        Assert.Contains("That is 121 of 120 minutes this month. The time goes elsewhere now", over, StringComparison.Ordinal);
        Assert.Contains("Time this month: 121 minutes, over the cap of 120", over, StringComparison.Ordinal);
        Assert.DoesNotContain("over the cap", TeamBook.TextOf(await LoggedNextMonthAsync(book)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R75_A_reported_change_asks_the_one_who_has_the_account_with_the_old_grade_shown()
    {
        await using var book = await TeamBook.StartAsync(Globex() with { Owner = TeamBook.Kim });
        await book.AskAsync("grade Globex B2");
        var said = await book.SayAsync("/report Globex the CTO left");
        Assert.Contains("Noted. The grade may no longer hold.", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana))), StringComparison.Ordinal);
        var asked = said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim));
        Assert.Equal("Globex: does the grade still hold?\nthe CTO left\nSo far B2, Tier 2. Does it still hold?\nStill B2 | Grade again", TeamBook.TextOf(asked));
        Assert.Contains("Globex", TeamBook.TextOf(await book.AskAsync("accounts due", TeamBook.Kim)), StringComparison.Ordinal);

        await book.ClickAsync(asked, StillRight, TeamBook.Kim);
        Assert.Null((await book.FindAsync("Globex")).Regrade);
        Assert.Contains("No account matches", TeamBook.TextOf(await book.AskAsync("accounts due", TeamBook.Kim)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("People")]
    [InlineData("A new boss")]
    [InlineData("Strategy")]
    [InlineData("A roll-out")]
    [InlineData("Usage")]
    public async Task R75_Each_kind_of_change_can_be_picked(string kind)
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("grade Globex B2");
        var shown = await book.ClickAsync(await book.AskAsync("/report Globex"), "account.report.v1", value: kind);
        Assert.Contains($"Something changed: {kind}\nSo far B2, Tier 2. Does it still hold?", TeamBook.TextOf(shown), StringComparison.Ordinal);
        Assert.Equal(kind, (await book.FindAsync("Globex")).Regrade!.Words);
    }

    [Fact]
    public async Task R72_What_an_A3_account_waits_for_reopens_the_grading_when_it_is_reported_and_the_new_grade_ends_the_watch()
    {
        await using var book = await TeamBook.StartAsync(Globex());
        var graded = await book.AskAsync("grade Globex A3");
        await book.SubmitAsync(await book.ClickAsync(graded, "account.watch.v1"), new(StringComparer.Ordinal) { ["change"] = "the opposing CTO leaves" });
        var reported = await book.AskAsync("/report Globex the opposing CTO left");
        Assert.Contains("Waiting for: the opposing CTO leaves", TeamBook.TextOf(reported), StringComparison.Ordinal);
        var shown = await book.SubmitAsync(await book.ClickAsync(reported, "account.grade.v1"), new(StringComparer.Ordinal) { ["size"] = "A", ["champion"] = "yes" });
        await book.ClickAsync(shown, Apply);
        var account = await book.FindAsync("Globex");
        Assert.Equal(("A1", null, null), (account.Grade!.Grade.ToString(), account.Watch, account.Regrade));
    }

    [Fact]
    public async Task R78_Left_as_it_is_nothing_changes_and_the_amount_that_was_entered_comes_with_the_grade_when_it_is_applied()
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("grade Globex B2");
        var form = await book.AskAsync("grade Globex");
        var shown = await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["size"] = "200k", ["champion"] = "yes", ["reason"] = "the board | wants more" });
        Assert.Contains("from Tier 2 to Tier 1", TeamBook.TextOf(shown), StringComparison.Ordinal);
        var left = await book.ClickAsync(shown, "account.show.v1");
        Assert.Contains("Grade: B2", TeamBook.TextOf(left), StringComparison.Ordinal);

        shown = await book.SubmitAsync(await book.ClickAsync(left, "account.grade.v1"), new(StringComparer.Ordinal) { ["size"] = "200k", ["champion"] = "yes", ["reason"] = "the board | wants more" });
        await book.ClickAsync(shown, Apply);
        var account = await book.FindAsync("Globex");
        Assert.Equal(("A1", new Money(200_000, "USD"), "the board | wants more"), (account.Grade!.Grade.ToString(), account.Potential, account.Grade.Reason));
    }

    [Fact]
    public async Task R74_Nobody_has_graded_it_by_day_30_so_the_one_who_has_it_is_asked_once()
    {
        await using var book = await TeamBook.StartAsync();
        await book.ClickAsync(await book.AskAsync("account Globex"), "account.create.v1");
        Assert.Empty(await book.PassAsync(Duration.FromDays(29) + Duration.FromHours(22)));
        var asked = Assert.Single(await book.PassAsync(Duration.FromHours(2)));
        Assert.Equal(TeamBook.Own(TeamBook.Dana), asked.Conversation);
        Assert.Equal("Globex: does the grade still hold?\nIt is time: by day 30 Success gives a grade of its own.\nGrade", TeamBook.TextOf(asked));
        Assert.Empty(await book.PassAsync(Duration.FromDays(60)));
    }

    [Theory]
    [InlineData("B2", 45)]
    [InlineData("A1", 90)]
    [InlineData("C3", 180)]
    public async Task R101_When_the_tiers_days_are_over_the_grade_is_asked_about_with_the_old_one_shown(string grade, int days)
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("grade Globex " + grade);
        Assert.Empty(await book.PassAsync(Duration.FromDays(days - 1)));
        var asked = Assert.Single(await book.PassAsync(Duration.FromDays(1)));
        Assert.Contains($"So far {grade}, Tier ", TeamBook.TextOf(asked), StringComparison.Ordinal);
        Assert.Contains("after " + days + " days", TeamBook.TextOf(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R77_A_confirmed_grade_is_asked_about_later_and_the_earlier_date_passes_in_silence()
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("grade Globex B2");
        await book.PassAsync(Duration.FromDays(40));
        await book.ClickAsync(await book.AskAsync("/log Globex call"), StillRight);
        Assert.Empty(await book.PassAsync(Duration.FromDays(44)));
        Assert.Single(await book.PassAsync(Duration.FromDays(1)));
    }

    [Fact]
    public async Task R101_An_account_that_moved_to_another_owner_asks_the_new_one()
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync("grade Globex B2");
        await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), "account.edit.v1"), new(StringComparer.Ordinal) { ["owner"] = "Kim Ito" });
        Assert.Equal(TeamBook.Own(TeamBook.Kim), Assert.Single(await book.PassAsync(Duration.FromDays(46))).Conversation);
    }

    [Theory]
    [InlineData("grade Globex B2")]
    [InlineData("/log Globex 30m call")]
    [InlineData("/report Globex the CTO left")]
    [InlineData("/won Globex by @sam")]
    public async Task C3_Undo_takes_it_back(string typed)
    {
        await using var book = await TeamBook.StartAsync(Globex());
        await book.AskAsync(typed);
        Assert.False(Globex() with { AddedAt = null } == (await book.FindAsync("Globex")) with { Version = 0 });
        Assert.Contains("As before: Globex.", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        var after = await book.FindAsync("Globex");
        Assert.True(Globex().SaysTheSameAs(after));
        Assert.Equal((null, 0), (after.TouchedAt, after.Spent.Count));
        Assert.Empty(await book.TasksAsync("Globex"));
    }

    private static async Task<CsmBot.Conversation.Turns.OutboundMessage> LoggedNextMonthAsync(TeamBook book)
    {
        await book.PassAsync(Duration.FromDays(15));
        return await book.AskAsync("/log Globex 5m call");
    }

    private static KnownAccount Globex() => new("Globex") { Owner = TeamBook.Dana };
}
