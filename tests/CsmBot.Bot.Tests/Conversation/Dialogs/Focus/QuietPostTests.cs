using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Focus;

/// <summary>What colleagues and other systems cause waits for the end of a block, and of a mute.</summary>
public sealed class QuietPostTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData("block tomorrow 9:00 for 2h", 23, 2)]
    [InlineData("mute until wednesday", 1, 48)]
    public async Task R57_An_offer_of_a_colleague_is_kept_and_comes_once(string quiet, int begins, int lasts)
    {
        await using var book = await StartAsync();
        await book.SayAsync(quiet, TeamBook.Kim);
        await book.PassAsync((begins * Hour) + Duration.FromMinutes(1));
        Assert.DoesNotContain(await book.SayAsync("delegate T-1 @kim"), IsKims);
        var after = await book.PassAsync(lasts * Hour);
        Assert.Single(after, message => IsKims(message) && TeamBook.TextOf(message).Contains("sort the release mails", StringComparison.Ordinal));
        Assert.DoesNotContain(await book.PassAsync(Hour), message => IsKims(message) && TeamBook.TextOf(message).Contains("sort the release mails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_comes_as_it_stands_then()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block now for 1h", TeamBook.Kim);
        await book.SayAsync("delegate T-1 @kim");
        await book.SayAsync("undo");
        var after = Assert.Single(await book.PassAsync(Hour), message => IsKims(message) && TeamBook.TextOf(message).Contains("T-1", StringComparison.Ordinal));
        Assert.DoesNotContain(BotDriver.Buttons(after.Card), button => button.ActionId == "delegation.accept.v1");
    }

    [Fact]
    public async Task Who_leaves_the_block_or_ends_the_mute_gets_it_at_once()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block now for 4h", TeamBook.Kim);
        await book.SayAsync("delegate T-1 @kim");
        await book.SayAsync("mute 3h", TeamBook.Kim);
        await book.SayAsync("focus stop", TeamBook.Kim);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromMinutes(1)), IsKims);
        await book.SayAsync("mute off", TeamBook.Kim);
        Assert.Single(await book.PassAsync(Duration.FromMinutes(1)), message => IsKims(message) && TeamBook.TextOf(message).Contains("sort the release mails", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mute until wednesday")]
    [InlineData("block now for 4h")]
    public async Task Quiet_that_is_undone_keeps_nothing_until_its_end(string quiet)
    {
        await using var book = await StartAsync();
        await book.SayAsync(quiet, TeamBook.Kim);
        await book.SayAsync("delegate T-1 @kim");
        await book.SayAsync("undo", TeamBook.Kim);
        Assert.Single(await book.PassAsync(Duration.FromMinutes(31)), message => IsKims(message) && TeamBook.TextOf(message).Contains("sort the release mails", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T25_Who_became_a_guest_meanwhile_gets_nothing_of_it()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block now for 1h", TeamBook.Kim);
        await book.SayAsync("delegate T-1 @kim");
        var kim = (await book.Look().FindMemberAsync(TeamBook.Kim, TestContext.Current.CancellationToken))!;
        await book.WriteAsync(session => session.Save(kim with { Role = CsmBot.Domain.People.MemberRole.Guest }));
        Assert.DoesNotContain(await book.PassAsync(2 * Hour), message => IsKims(message) && TeamBook.TextOf(message).Contains("sort the release mails", StringComparison.Ordinal));
        Assert.Empty(await book.Look().ReadKeptAsync(TeamBook.Own(TeamBook.Kim), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_than_one_transaction_holds_comes_all_and_in_order()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block now for 1h", TeamBook.Kim);
        for (var number = 2; number <= 45; number++)
        {
            await book.SeedAsync(Quadrant.Delegate, $"look up invoice {number}", task => task);
            await book.SayAsync($"delegate T-{number} @kim");
        }

        var offers = (await book.PassAsync(Hour)).Where(message => IsKims(message) && TeamBook.TextOf(message).Contains("look up invoice", StringComparison.Ordinal)).ToList();
        Assert.Equal(44, offers.Select(message => message.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(44, offers.Count);
        Assert.Equal(offers.Select(message => message.Key).Order(StringComparer.Ordinal), offers.Select(message => message.Key));
    }

    [Fact]
    public async Task Quadrant_1_that_is_due_before_the_block_ends_comes_through_and_is_written_down()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = new TaskDue("then", (book.Now + Hour).InUtc().LocalDateTime, book.Now + Hour, "Etc/UTC", HasTime: true) });
        await book.SayAsync("block now for 3h", TeamBook.Kim);
        Assert.Contains(await book.SayAsync("delegate T-2 @kim"), IsKims);
        Assert.Single((await book.Look().FindFocusBookAsync(TeamBook.Kim, TestContext.Current.CancellationToken))!.Breaches);
    }

    private static bool IsKims(OutboundMessage message) => message.Conversation == TeamBook.Own(TeamBook.Kim);

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync(Array.Empty<KnownAccount>());
        await book.SeedAsync(Quadrant.Delegate, "sort the release mails", task => task);
        return book;
    }
}
