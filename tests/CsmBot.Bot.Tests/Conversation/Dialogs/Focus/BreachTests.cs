using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;
using static CsmBot.Bot.Tests.Conversation.Dialogs.Focus.FocusTeam;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Focus;

/// <summary>M5: what breaks into a block is written down, and few may.</summary>
public sealed class BreachTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public async Task M5_What_breaks_in_is_written_down_with_who_which_account_and_which_rule_and_whether_one_came_back()
    {
        await using var book = await StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana });
        await book.SayAsync("block T-1 now");
        Assert.NotEmpty((await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1")).Sent);
        var breach = Assert.Single((await BlocksAsync(book)).Breaches);
        Assert.Equal((BreachRule.TierOne, "Acme"), (breach.Rule, breach.Account));
        Assert.Contains("today 10:00: Acme, a Tier-1 account, by gainsight", TeamBook.TextOf(await book.AskAsync("focus")), StringComparison.Ordinal);

        var over = Assert.Single(await book.PassAsync(Hour), message => IsFocus(message));
        Assert.Contains("This came through: Acme.", TeamBook.TextOf(over), StringComparison.Ordinal);
        await book.ClickAsync(over, "focus.answer.v1", value: "kept");
        var told = TeamBook.TextOf(await book.AskAsync("focus"));
        Assert.Contains("1 times in 1 blocks; after 1 of them you came back", told, StringComparison.Ordinal);
        Assert.Contains("by gainsight (you came back)", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task M5_The_third_of_a_kind_asks_whether_it_should_be_a_rule_and_there_is_no_fourth_until_it_is_answered()
    {
        await using var book = await StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana });
        await book.WriteAsync(session => session.Save(new FocusBook(TeamBook.Dana)
        {
            Breaches = [.. Enumerable.Range(1, 2).Select(days => new Breach(book.Now - Duration.FromDays(days), book.Now - Duration.FromDays(days), BreachRule.TierOne, TeamBook.Kim, "ACME"))],
        }));
        await book.SayAsync("block T-1 now for 4h");
        var sent = (await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1")).Sent;
        var question = Assert.Single(sent, message => TeamBook.TextOf(message).Contains("3 times in 30 days. Should it?", StringComparison.Ordinal));
        Assert.DoesNotContain((await book.SignalAsync(SignalKind.NpsDetractor, "Acme", "2")).Sent, IsOwnTaskCard);

        Assert.Contains("Waits until your blocks are over: Acme", TeamBook.TextOf(await book.ClickAsync(question, "focus.policy.v1", value: "hold|TierOne|Acme")), StringComparison.Ordinal);
        Assert.DoesNotContain((await book.SignalAsync(SignalKind.ChampionLeft, "Acme", "3")).Sent, IsOwnTaskCard);

        await book.ClickAsync(question, "focus.policy.v1", value: "pass|TierOne|Acme");
        Assert.Contains((await book.SignalAsync(SignalKind.SupportEscalation, "Acme", "4")).Sent, IsOwnTaskCard);
        Assert.Contains("forgot what you decided", TeamBook.TextOf(await book.ClickAsync(await book.AskAsync("focus"), "focus.forget.v1")), StringComparison.Ordinal);
        Assert.Empty((await BlocksAsync(book)).Policies);
    }

    [Fact]
    public async Task M5_Next_writes_down_what_breaks_in_once()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now + (30 * Minute)), CreatedBy = TeamBook.Kim });
        await book.SayAsync("block T-1 now");
        Assert.Contains("send the exit quote", TeamBook.TextOf(await book.AskAsync("next")), StringComparison.Ordinal);
        await book.AskAsync("next");
        var breach = Assert.Single((await BlocksAsync(book)).Breaches);
        Assert.Equal((BreachRule.DueBeforeEnd, TeamBook.Kim), (breach.Rule, breach.By));
    }

    [Fact]
    public async Task M5_The_third_block_left_is_answered_with_advice()
    {
        await using var book = await StartAsync();
        for (var time = 1; time <= 3; time++)
        {
            await book.SayAsync("block T-1 now for 15m");
            var left = TeamBook.TextOf(await book.AskAsync("focus stop"));
            Assert.Equal(time == 3, left.Contains("block you left in 30 days", StringComparison.Ordinal));
            await book.PassAsync(20 * Minute);
        }
    }

    [Fact]
    public async Task M5_What_is_held_does_not_come_by_next_either()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now + (30 * Minute)), Account = "Acme" });
        await book.WriteAsync(session => session.Save(new FocusBook(TeamBook.Dana) { Policies = [new BreachPolicy(BreachRule.DueBeforeEnd, "Acme", MayPass: false, book.Now)] }));
        await book.SayAsync("block T-1 now");
        Assert.StartsWith("Next: T-1", TeamBook.TextOf(await book.AskAsync("next")), StringComparison.Ordinal);
        Assert.Empty((await BlocksAsync(book)).Breaches);
    }
}
