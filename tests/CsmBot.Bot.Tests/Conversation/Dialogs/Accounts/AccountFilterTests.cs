using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>What each filter of <c>accounts</c> leaves, from a book in which each account stands for one of them.</summary>
public sealed class AccountFilterTests
{
    private static readonly Instant Lately = BotDriver.Start - Duration.FromDays(5);

    private static readonly KnownAccount[] Book =
    [
        Of("Alpha", "A1") with { Owner = TeamBook.Dana, Segment = Segment.HighPerformer, TouchedAt = BotDriver.Start - Duration.FromDays(31) },
        Of("Beta", "B2") with { Owner = TeamBook.Kim, Segment = Segment.Untrained, Aliases = ["Second Letter"], Signals = [new AccountSignal(SignalKind.UsageDrop, BotDriver.Start - Duration.FromDays(29), "gainsight", "")] },
        Of("Gamma", "C3") with { Segment = Segment.Unmotivated, Signals = [new AccountSignal(SignalKind.MilestoneReached, Lately, "gainsight", "")] },
        Of("Delta", "B2") with { Segment = Segment.NeedToExit, Regrade = new RegradeWish(Lately, "the CTO left"), Signals = [new AccountSignal(SignalKind.UsageDrop, BotDriver.Start - Duration.FromDays(31), "gainsight", "")] },
        new("Epsilon Two"),
    ];

    [Theory]
    [InlineData("accounts mine", "Alpha")]
    [InlineData("accounts tier 1", "Alpha")]
    [InlineData("accounts tier 2", "Beta, Delta")]
    [InlineData("/accounts tier3", "Gamma")]
    [InlineData("accounts due", "Delta")]
    [InlineData("accounts due for re-grade", "Delta")]
    [InlineData("accounts at risk", "Alpha, Beta")]
    [InlineData("accounts silent", "Alpha")]
    [InlineData("accounts ungraded", "Epsilon Two")]
    [InlineData("/accounts b2", "Beta, Delta")]
    [InlineData("/accounts high performer", "Alpha")]
    [InlineData("/accounts untrained", "Beta")]
    [InlineData("/accounts unmotivated", "Gamma")]
    [InlineData("/accounts need to exit", "Delta")]
    [InlineData("accounts find second", "Beta")]
    [InlineData("/accounts two epsilon", "Epsilon Two")]
    [InlineData("accounts", "Alpha, Beta, Delta, Gamma, Epsilon Two")]
    public async Task The_filter_leaves(string typed, string names)
    {
        await using var book = await TeamBook.StartAsync(Book);
        var shown = await book.AskAsync(typed);
        Assert.Equal(names, string.Join(", ", shown.Card.Elements.OfType<FactsElement>().Single().Facts.Select(fact => fact.Label)));
        Assert.Equal(names, string.Join(", ", shown.Card.Elements.OfType<ButtonsElement>().First().Buttons.Select(button => button.Label)));
    }

    [Fact]
    public async Task The_filter_goes_along_when_the_page_is_turned()
    {
        await using var book = await TeamBook.StartAsync([.. Enumerable.Range(1, 25).Select(i => new KnownAccount($"Customer {i:D2}", Tier: i % 2))]);
        var first = await book.AskAsync("accounts tier 1");
        Assert.Contains("13 accounts for “tier 1”\nPage 1 of 2", TeamBook.TextOf(first), StringComparison.Ordinal);
        var second = await book.ClickAsync(first, "accounts.page.v1");
        Assert.Equal(["Customer 21", "Customer 23", "Customer 25"], second.Card.Elements.OfType<FactsElement>().Single().Facts.Select(fact => fact.Label));
        Assert.Equal(["Customer 01"], (await book.ClickAsync(second, "accounts.page.v1")).Card.Elements.OfType<FactsElement>().Single().Facts.Select(fact => fact.Label).Take(1));
    }

    [Theory]
    [InlineData("99|")]
    [InlineData("x|")]
    [InlineData("")]
    [InlineData("-3|tier 2")]
    public async Task A_page_that_never_was_shows_one_that_is(string value)
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaveAsync(Book);
        Assert.Contains("Beta", (await chat.PressAsync(new CardButton("x", "accounts.page.v1", Value: value))).Text(), StringComparison.Ordinal);
    }

    private static KnownAccount Of(string name, string grade)
    {
        Assert.True(GrowthGrade.TryParse(grade, out var read));
        return new KnownAccount(name).Graded(new AccountGrade(read, Lately, new MemberId("dana"), string.Empty), TierGrid.Default);
    }
}
