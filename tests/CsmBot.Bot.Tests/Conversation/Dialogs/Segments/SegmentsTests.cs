using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Segments;

/// <summary><c>segments</c>: what the book is made of, where the time went, and whom to look at (R82-R84, R112, R116, R118, R119, R124).</summary>
public sealed class SegmentsTests
{
    [Fact]
    public async Task R82_R83_R116_R124_A_skewed_book_is_told_what_is_wrong_with_it()
    {
        await using var book = await TeamBook.StartAsync(
            Of("High", Segment.HighPerformer, tier: 3), Of("Fan", Segment.HighPerformer, tier: 3), Of("Unsure", Segment.Untrained, tier: 1), Of("Tired", Segment.Unmotivated, tier: 2));
        var nothing = TeamBook.TextOf(await book.AskAsync("segments"));
        Assert.Contains("High performer: 2 accounts (50 %), time 0 % of 30 % meant\nUntrained: 1 accounts (25 %), time 0 % of 50 % meant", nothing, StringComparison.Ordinal);
        Assert.Contains("No time was logged this month", nothing, StringComparison.Ordinal);
        Assert.Contains("Untrained is not the largest segment.", nothing, StringComparison.Ordinal);
        Assert.Contains("Most accounts should stand in Tier 2; here they do not.", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("Tier 1 does not get most of the time.", nothing, StringComparison.Ordinal);

        await book.AskAsync("/log Tired 6h workshop");
        var told = TeamBook.TextOf(await book.AskAsync("segments"));
        Assert.Contains("Logged this month: 6 h.", told, StringComparison.Ordinal);
        Assert.Contains("Time for accounts that will hardly grow: 6 h; for those likely to: 0 h. About 1 % of the former turn out well after all.", told, StringComparison.Ordinal);
        Assert.Contains("Tier 1 does not get most of the time.", told, StringComparison.Ordinal);
        Assert.Contains("A segment is more than 10 points off its share of the time.", told, StringComparison.Ordinal);
        Assert.Contains("More time went to accounts that will hardly grow", told, StringComparison.Ordinal);
        Assert.Contains("Unmotivated over their cap (1): Tired", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R84_R112_R118_It_names_fans_silent_ones_and_dead_ends()
    {
        await using var book = await TeamBook.StartAsync(
            Of("Fan", Segment.HighPerformer, tier: 3), Of("Quiet", Segment.HighPerformer, tier: 1) with { TouchedAt = BotDriver.Start - Duration.FromDays(30) },
            Of("Founder", Segment.Untrained, tier: 2), Of("Asked", Segment.Untrained, tier: 2));
        var asked = await book.AskAsync("account Founder");
        var noted = await book.ClickAsync(asked, "account.lacks-owner.v1", value: "yes");
        Assert.Contains("Dead end: success takes a full-time owner whom they lack", TeamBook.TextOf(noted), StringComparison.Ordinal);
        await book.ClickAsync(await book.AskAsync("account Asked"), "account.lacks-owner.v1", value: "no");
        var shown = TeamBook.TextOf(await book.AskAsync("segments"));
        Assert.Contains("Fans in Tier 3, for the community programme (1): Fan", shown, StringComparison.Ordinal);
        Assert.Contains("High performers silent too long (1): Quiet", shown, StringComparison.Ordinal);
        Assert.Contains("Untrained that lack a full-time owner (1): Founder", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Untrained not asked", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R118_Whoever_is_sorted_anew_is_asked_anew()
    {
        await using var book = await TeamBook.StartAsync(Of("Founder", Segment.Untrained, tier: 2) with { LacksOwner = true });
        await book.SubmitAsync(await book.AskAsync("segment Founder"), new(StringComparer.Ordinal) { ["skill"] = "no", ["will"] = "yes" });
        Assert.True((await book.FindAsync("Founder")).LacksOwner);
        await book.SubmitAsync(await book.AskAsync("segment Founder"), new(StringComparer.Ordinal) { ["skill"] = "yes", ["will"] = "yes" });
        await book.SubmitAsync(await book.AskAsync("segment Founder"), new(StringComparer.Ordinal) { ["skill"] = "no", ["will"] = "yes" });
        Assert.Null((await book.FindAsync("Founder")).LacksOwner);
    }

    [Fact]
    public async Task Mine_leaves_out_the_others_and_an_empty_book_says_how_to_begin()
    {
        await using var book = await TeamBook.StartAsync(Of("Mine", Segment.Untrained, 2) with { Owner = TeamBook.Dana }, Of("Theirs", Segment.Untrained, 2) with { Owner = TeamBook.Kim }, Of("Nobodys", Segment.Untrained, 2));
        Assert.Contains("3 accounts by skill and will", TeamBook.TextOf(await book.AskAsync("segments")), StringComparison.Ordinal);
        Assert.Contains("1 accounts by skill and will", TeamBook.TextOf(await book.AskAsync("segments mine")), StringComparison.Ordinal);
        Assert.Contains("The book is empty", TeamBook.TextOf(await book.AskAsync("segments mine", TeamBook.Sam)), StringComparison.Ordinal);
    }

    private static KnownAccount Of(string name, Segment segment, int tier) => new(name, tier) { Segment = segment };
}
