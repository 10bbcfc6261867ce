using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Alerts;

/// <summary>Where the team is told, who says so, and what happens when that place is gone.</summary>
public sealed class AlertPlaceTests
{
    private const string Here = "alerts.here.v1";
    private const string Fire = "/triage churn threat at Acme: they ask for an exit quote by friday";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_channel_is_chosen_by_whoever_leads_after_a_word_on_who_reads_along()
    {
        await using var book = await StartAsync();
        var offered = Assert.Single(await book.SayInChannelAsync("alerts here", TeamBook.Cora));
        Assert.Contains("Everybody who reads this channel will see the account", TeamBook.TextOf(offered), StringComparison.Ordinal);
        Assert.Null(await book.Look().FindAlertPlaceAsync(Token));
        Assert.Contains("are posted here from now on", TeamBook.TextOf(await book.ClickAsync(offered, Here, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Contains(await book.SayAsync(Fire), message => message.Conversation == BotDriver.Channel);
    }

    [Theory]
    [InlineData("alerts here")]
    [InlineData("alerts off")]
    public async Task R106_Nobody_else_moves_the_alerts(string typed)
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        Assert.Contains("The head coach changes this", TeamBook.TextOf(Assert.Single(await book.SayInChannelAsync(typed, TeamBook.Dana))), StringComparison.Ordinal);
        Assert.Equal(BotDriver.Channel, (await book.Look().FindAlertPlaceAsync(Token))!.Place!.Conversation);
    }

    [Fact]
    public async Task Without_a_channel_the_one_who_has_the_account_hears_of_it_alone_and_how_to_choose_one()
    {
        await using var book = await StartAsync();
        var alert = (await book.SayAsync(Fire, TeamBook.Kim)).Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        Assert.StartsWith("Tier 1 at risk: Acme", TeamBook.TextOf(alert), StringComparison.Ordinal);
        Assert.Contains("There is no channel for alerts yet: type “alerts here”", TeamBook.TextOf(alert), StringComparison.Ordinal);
        await book.AlertsHereAsync();
        await book.SayInChannelAsync("alerts off", TeamBook.Cora);
        Assert.DoesNotContain(await book.SayAsync("/triage outage at Acme: production is down right now", TeamBook.Kim), message => message.Conversation == BotDriver.Channel);
    }

    [Fact]
    public async Task Once_the_bot_is_put_out_of_the_channel_the_one_who_has_the_account_hears_of_it_and_the_channel_again_when_it_is_back()
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        await SetAsync(book, ConversationState.Removed);
        var told = await book.SayAsync(Fire, TeamBook.Kim);
        Assert.DoesNotContain(told, message => message.Conversation == BotDriver.Channel);
        Assert.Contains("There is no channel for alerts", TeamBook.TextOf(told.Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana))), StringComparison.Ordinal);

        await SetAsync(book, ConversationState.Active);
        Assert.Contains(await book.SayAsync("/triage outage at Acme: production is down right now", TeamBook.Kim), message => message.Conversation == BotDriver.Channel);
    }

    [Theory]
    [InlineData("channel-1", true)]
    [InlineData("channel-1:1763700000.000100", true)]
    [InlineData("channel-12", false)]
    [InlineData("another", false)]
    [InlineData("channel-1;messageid=1763700000001", true)]
    [InlineData("channel-1x", false)]
    [InlineData("channel-1-annex", false)]
    [InlineData("channel-13:1763700000.000100", false)]
    public async Task T25_A_guest_who_speaks_in_that_channel_or_a_thread_of_it_ends_the_posting_and_the_head_coach_is_told(string place, bool ends)
    {
        await using var book = await StartAsync();
        await SetAsync(book, ConversationState.Active);
        await SetAsync(book, ConversationState.Active, "channel-12");
        await book.AlertsHereAsync();
        var answers = await book.SayInChannelAsync("hello", TeamBook.Gil, new ConversationId(place));
        Assert.Equal(ends, answers.Any(message => message.Conversation == TeamBook.Own(TeamBook.Cora) && TeamBook.TextOf(message).StartsWith("A guest spoke in the channel for alerts", StringComparison.Ordinal)));
        Assert.Equal(ends, (await book.Look().FindAlertPlaceAsync(Token))!.Place is null);
        Assert.Equal(!ends, (await book.SayAsync(Fire)).Any(message => message.Conversation == BotDriver.Channel));
    }

    [Fact]
    public async Task Chosen_in_a_thread_it_is_the_channel_that_is_meant()
    {
        await using var book = await StartAsync();
        await SetAsync(book, ConversationState.Active);
        var offered = Assert.Single(await book.SayInChannelAsync("alerts here", TeamBook.Cora, new ConversationId("channel-1:1763700000.000100")));
        await book.PressInAsync(offered, Here, TeamBook.Cora, new ConversationId("channel-1:1763700000.000100"));
        Assert.Equal(BotDriver.Channel, (await book.Look().FindAlertPlaceAsync(Token))!.Place!.Conversation);
    }

    [Fact]
    public async Task In_a_chat_of_ones_own_it_says_that_a_channel_is_better()
    {
        await using var book = await StartAsync();
        var offered = await book.AskAsync("alerts here", TeamBook.Cora);
        Assert.Contains("A channel that your team reads is a better place", TeamBook.TextOf(await book.ClickAsync(offered, Here, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Contains("Alerts go to one person’s chat.", TeamBook.TextOf(await book.AskAsync("alerts")), StringComparison.Ordinal);
        Assert.Contains(await book.SayAsync(Fire), message => message.Conversation == TeamBook.Own(TeamBook.Cora));
    }

    private static Task<TeamBook> StartAsync() => TeamBook.StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana });

    private static Task<KnownConversation?> SetAsync(TeamBook book, ConversationState state, string channel = "channel-1") => book.Get<IConversationDirectory>().UpdateAsync(
        BotDriver.Workspace,
        new ConversationId(channel),
        _ => new KnownConversation { Workspace = BotDriver.Workspace, Id = new ConversationId(channel), Channel = "test", Kind = ConversationKind.Channel, Address = "{}", State = state, LastSeen = BotDriver.Start },
        Token);
}
