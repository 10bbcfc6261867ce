using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>The one form with all fields of an account: all of them are taken, or none is.</summary>
public sealed class AccountFormTests
{
    private const string Edit = "account.edit.v1";

    [Fact]
    public async Task An_account_is_put_into_the_book_and_filled_in_on_one_form()
    {
        await using var book = await TeamBook.StartAsync();
        var created = await book.ClickAsync(await book.AskAsync("account Globex"), "account.create.v1");
        Assert.Contains("It is in the book now, and yours.", TeamBook.TextOf(created), StringComparison.Ordinal);
        var saved = await book.SubmitAsync(await book.ClickAsync(created, Edit), new(StringComparer.Ordinal)
        {
            ["aliases"] = "Globex Corp, GLX; glx",
            ["owner"] = "Kim Ito",
            ["sales"] = "@sam",
            ["development"] = "me",
            ["potential"] = "80k",
            ["revenue"] = "24,000 EUR",
            ["contract_start"] = "2026-12-01",
            ["renewal"] = "1 December 2027",
            ["seasons"] = "15 Dec - 3 Jan holidays; 1 Jul to 31 Aug harvest",
            ["notes"] = "pays by invoice",
        });
        Assert.Contains("Saved.", TeamBook.TextOf(saved), StringComparison.Ordinal);

        var account = await book.FindAsync("Globex");
        Assert.Equal((TeamBook.Kim, TeamBook.Sam, TeamBook.Dana), (account.Owner!.Value, account.Sales!.Value, account.Development!.Value));
        Assert.Equal(["Globex Corp", "GLX"], account.Aliases);
        Assert.Equal((new Money(80_000, "USD"), new Money(24_000, "EUR")), (account.Potential, account.Revenue));
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2027, 12, 1)), (account.ContractStart!.Value, account.RenewalDate!.Value));
        Assert.Equal([new Season(new(12, 15), new(1, 3), "holidays"), new Season(new(7, 1), new(8, 31), "harvest")], account.Seasons);
        Assert.Equal("pays by invoice", account.Notes);
        Assert.Contains("Globex", TeamBook.TextOf(await book.AskAsync("account glx")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner", "Zoe", "Nobody called “Zoe”")]
    [InlineData("owner", "gil", "is a guest")]
    [InlineData("sales", "o", "Nobody called “o”")]
    [InlineData("potential", "-5", "no amount I can read")]
    [InlineData("revenue", "1,5", "no amount I can read")]
    [InlineData("revenue", "999999999999k", "no amount I can read")]
    [InlineData("contract_start", "blursday", "names no date")]
    [InlineData("renewal", "2027-02-30", "names no date")]
    [InlineData("seasons", "all year", "no list of seasons")]
    [InlineData("seasons", "30 Feb - 2 Mar", "no list of seasons")]
    [InlineData("aliases", "a1,a2,a3,a4,a5,a6,a7,a8,a9,b1,b2", "10 other names at most")]
    [InlineData("aliases", "Initech", "Initech goes by one of these names already")]
    [InlineData("aliases", "the red stapler", "Initech goes by one of these names already")]
    public async Task What_cannot_be_taken_is_said_at_its_field_and_nothing_of_the_form_is_lost_or_saved(string field, string typed, string words)
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex"), new KnownAccount("Initech") { Aliases = ["The Red Stapler"] });
        var form = await book.ClickAsync(await book.AskAsync("account Globex"), Edit);
        var refused = TeamBook.FormOf(await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["notes"] = "so far", [field] = typed }));
        Assert.Contains(words, refused.Fields.Single(one => one.Fault is not null).Fault, StringComparison.Ordinal);
        Assert.Equal((typed, "so far"), (refused.Fields.Single(one => one.Fault is not null && one.Name == field).Value, refused.Fields.Single(one => one.Name == "notes").Value));
        Assert.True(new KnownAccount("Globex").SaysTheSameAs(await book.FindAsync("Globex")));
    }

    [Fact]
    public async Task Several_faults_are_said_together()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex"));
        var form = await book.ClickAsync(await book.AskAsync("account Globex"), Edit);
        var refused = TeamBook.FormOf(await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["owner"] = "Zoe", ["renewal"] = "never", ["revenue"] = "much" }));
        Assert.Equal(["owner", "renewal", "revenue"], refused.Fields.Where(field => field.Fault is not null).Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_emptied_field_is_cleared_and_the_history_says_from_what_to_what()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex") { Owner = TeamBook.Dana, Notes = "old", Revenue = new Money(5, "USD") });
        await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), Edit), new(StringComparer.Ordinal) { ["owner"] = "", ["notes"] = " ", ["revenue"] = "" });
        var account = await book.FindAsync("Globex");
        Assert.Equal((null, null, null), (account.Owner, account.Notes, account.Revenue));
        var shown = await book.AskAsync("account Globex");
        Assert.Contains("Dana Reyes: changed. Responsible (CSM): Dana Reyes → none", TeamBook.TextOf(await book.ClickAsync(shown, "account.history.v1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_changes_nothing_writes_nothing()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex") { Owner = TeamBook.Dana, Potential = new Money(1_234.5m, "EUR"), Seasons = [new Season(new(2, 29), new(3, 1), "leap")], RenewalDate = new LocalDate(2027, 1, 2) });
        await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), Edit), []);
        Assert.Equal(0, (await book.FindAsync("Globex")).Version);
        Assert.False(await book.Look().ReadAccountEventsAsync("Globex", TestContext.Current.CancellationToken).AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task T15_A_form_of_an_older_state_changes_nothing_and_shows_the_present_one()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex"));
        var form = await book.ClickAsync(await book.AskAsync("account Globex"), Edit);
        await book.AskAsync("grade Globex B2", TeamBook.Kim);
        var stale = await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["notes"] = "mine" });
        Assert.Contains("Somebody changed this account since", TeamBook.TextOf(stale), StringComparison.Ordinal);
        Assert.Contains("Grade: B2", TeamBook.TextOf(stale), StringComparison.Ordinal);
        Assert.Null((await book.FindAsync("Globex")).Notes);
    }

    [Fact]
    public async Task C3_Undo_takes_the_whole_form_back()
    {
        var before = new KnownAccount("Globex") { Owner = TeamBook.Kim, Aliases = ["GLX"], Notes = "old" };
        await using var book = await TeamBook.StartAsync(before);
        await book.SubmitAsync(
            await book.ClickAsync(await book.AskAsync("account Globex"), Edit), new(StringComparer.Ordinal) { ["owner"] = "me", ["aliases"] = "", ["notes"] = "new", ["renewal"] = "2027-01-01" });
        Assert.Equal("new", (await book.FindAsync("Globex")).Notes);
        Assert.Contains("changed Globex", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.True(before.SaysTheSameAs(await book.FindAsync("Globex")));
    }

    [Fact]
    public async Task T19_A_season_that_is_now_is_said()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex") { Seasons = [new Season(new(11, 20), new(1, 3), "harvest")] });
        Assert.Contains("20 Nov - 3 Jan harvest (now: harvest)", TeamBook.TextOf(await book.AskAsync("account Globex")), StringComparison.Ordinal);
        await book.PassAsync(Duration.FromDays(60));
        Assert.DoesNotContain("(now:", TeamBook.TextOf(await book.AskAsync("account Globex")), StringComparison.Ordinal);
    }
}
