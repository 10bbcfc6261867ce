using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>A High performer who is not heard of is an alarm, even when nothing is wrong (R112).</summary>
public sealed class SilenceAlarmTests
{
    private static readonly Dictionary<string, string> High = new(StringComparer.Ordinal) { ["skill"] = "yes", ["will"] = "yes" };

    [Fact]
    public async Task R112_Sorted_as_a_High_performer_and_never_heard_of_again_the_owner_is_told_once_on_day_30()
    {
        await using var book = await StartAsync(High);
        Assert.Empty(await book.PassAsync(Duration.FromDays(29)));
        var told = Assert.Single(await book.PassAsync(Duration.FromDays(1)));
        Assert.Equal(TeamBook.Own(TeamBook.Dana), told.Conversation);
        Assert.Contains("Globex has not been heard of for 30 days.", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("Ask for new uses, unsolved problems, and limits they hit.", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromDays(14)));
        foreach (var typed in new[] { "accounts silent", "accounts at risk", "segments" })
        {
            Assert.Contains("Globex", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task R112_Each_contact_begins_the_silence_anew_and_the_next_one_is_told_again()
    {
        await using var book = await StartAsync(High);
        await book.PassAsync(Duration.FromDays(20));
        await book.AskAsync("/log Globex call");
        Assert.Empty(await book.PassAsync(Duration.FromDays(29)));
        var told = Assert.Single(await book.PassAsync(Duration.FromDays(1)));
        await book.SubmitAsync(await book.ClickAsync(told, "account.log.v1"), new(StringComparer.Ordinal) { ["words"] = "call" });
        Assert.Contains("No account matches", TeamBook.TextOf(await book.AskAsync("accounts silent")), StringComparison.Ordinal);
        Assert.Contains("has not been heard of", TeamBook.TextOf((await book.PassAsync(Duration.FromDays(30)))[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no", "yes")]
    [InlineData("yes", "no")]
    [InlineData("no", "no")]
    public async Task R112_Others_are_not_missed(string skill, string will)
    {
        await using var book = await StartAsync(new(StringComparer.Ordinal) { ["skill"] = skill, ["will"] = will });
        await book.AskAsync("/log Globex call");
        Assert.Empty(await book.PassAsync(Duration.FromDays(40)));
    }

    [Fact]
    public async Task R112_One_who_is_no_High_performer_any_more_is_not_missed_and_a_new_owner_is_the_one_to_be_told()
    {
        await using var book = await StartAsync(High);
        await book.PassAsync(Duration.FromDays(10));
        await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), "account.edit.v1"), new(StringComparer.Ordinal) { ["owner"] = "Kim Ito" });
        Assert.Equal(TeamBook.Own(TeamBook.Kim), Assert.Single(await book.PassAsync(Duration.FromDays(20))).Conversation);

        await book.AskAsync("/log Globex call");
        await book.SubmitAsync(await book.AskAsync("segment Globex"), new(StringComparer.Ordinal) { ["skill"] = "no", ["will"] = "yes" });
        Assert.Empty(await book.PassAsync(Duration.FromDays(40)));
    }

    /// <summary>Tier 1, so that the grade itself is not asked about before the silence.</summary>
    private static async Task<TeamBook> StartAsync(Dictionary<string, string> answers)
    {
        var book = await TeamBook.StartAsync(new KnownAccount("Globex") { Owner = TeamBook.Dana });
        await book.AskAsync("grade Globex A1");
        await book.SubmitAsync(await book.AskAsync("segment Globex"), answers);
        return book;
    }
}
