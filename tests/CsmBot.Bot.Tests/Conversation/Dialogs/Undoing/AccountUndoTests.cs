using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Undoing;

/// <summary>Undo at an account takes back what the command did, and nothing that others did since (T9, C3).</summary>
public sealed class AccountUndoTests
{
    [Fact]
    public async Task T9_Minutes_that_somebody_logged_meanwhile_stay()
    {
        await using var book = await StartAsync();
        await book.AskAsync("grade Acme B2");
        await book.AskAsync("/log Acme 30m call", TeamBook.Kim);
        var touched = (await book.FindAsync("Acme")).TouchedAt;
        await book.AskAsync("undo");
        var acme = await book.FindAsync("Acme");
        Assert.Equal((null, 30, touched), (acme.Grade, Minutes(acme), acme.TouchedAt));
    }

    [Fact]
    public async Task T9_Only_ones_own_minutes_are_taken_back()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/log Acme 30m call");
        await book.AskAsync("/log Acme 20m mail", TeamBook.Kim);
        await book.AskAsync("undo");
        Assert.Equal(20, Minutes(await book.FindAsync("Acme")));
        await book.AskAsync("undo", TeamBook.Kim);
        Assert.Equal(0, Minutes(await book.FindAsync("Acme")));
    }

    [Theory]
    [InlineData("/log Initech 30m call")]
    [InlineData("/triage prepare the review for Initech by 2027-05-01")]
    public async Task T9_An_account_that_others_use_by_now_is_not_taken_out_of_the_book(string used)
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await book.AskAsync("account Initech"), "account.create.v1");
        await book.SayAsync(used, TeamBook.Kim);
        Assert.Contains("Initech was changed since, so it stays as it is.", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.NotNull(await book.FindAsync("Initech"));
    }

    [Fact]
    public async Task T9_An_account_that_nobody_used_is_taken_out_again()
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await book.AskAsync("account Initech"), "account.create.v1");
        await book.AskAsync("undo");
        Assert.Null(await book.FindAsync("Initech"));
    }

    [Theory]
    [InlineData("WEIẞ GmbH")]
    [InlineData("Wei\u00DF gmbh")]
    public async Task T14_A_deal_with_an_account_in_another_spelling_keeps_all_that_is_known_of_it(string typed)
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Weiß GmbH", Tier: 2) { Owner = TeamBook.Dana, Notes = "mind the ß" });
        await book.SayAsync($"/won {typed} by @sam");
        Assert.Equal("mind the ß", (await book.FindAsync("Weiß GmbH")).Notes);
    }

    [Fact]
    public async Task T14_However_an_accent_is_typed_it_is_the_same_account()
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await book.AskAsync("account Cafe\u0301 Nord"), "account.create.v1");
        Assert.Contains("Café Nord", TeamBook.TextOf(await book.AskAsync("account CAFÉ NORD")), StringComparison.Ordinal);
        Assert.Equal("Café Nord", (await book.FindAsync("café nord")).Name);
    }

    private static int Minutes(KnownAccount account) => account.Spent.Sum(spent => spent.Minutes);

    private static Task<TeamBook> StartAsync() => TeamBook.StartAsync(new KnownAccount("Acme") { Owner = TeamBook.Dana });
}
