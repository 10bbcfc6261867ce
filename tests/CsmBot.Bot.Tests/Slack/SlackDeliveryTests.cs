using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Getting through to Slack within its rates, without standing in the way of others meanwhile.</summary>
public sealed class SlackDeliveryTests
{
    private static readonly ConversationId DanasChat = SlackIds.PersonalOf(new MemberId(SlackDriver.Dana));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T37_A_post_that_Slack_asks_to_wait_with_is_handed_back_at_once_with_the_time_to_come_back_after()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(3));
        var postponed = await Assert.ThrowsAsync<DeliveryPostponedException>(() => SendAsync(slack, DanasChat, "one"));
        Assert.Equal(TimeSpan.FromSeconds(3), postponed.RetryAfter);
        // The next knows without asking.
        await Assert.ThrowsAsync<DeliveryPostponedException>(() => SendAsync(slack, DanasChat, "two"));
        Assert.Single(slack.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task T37_A_post_that_would_wait_longer_than_a_second_for_its_place_in_a_channel_is_handed_back_too()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var posts = Enumerable.Range(1, 4).Select(number => SendAsync(slack, SlackIds.ThreadOf(SlackDriver.Channel, $"1.{number}"), $"{number}")).ToList();
        var outcomes = await Task.WhenAll(posts.Select(async post => await Record.ExceptionAsync(() => post)));
        Assert.Contains(outcomes, outcome => outcome is null);
        Assert.Contains(outcomes, outcome => outcome is DeliveryPostponedException { RetryAfter: { } wait } && wait > TimeSpan.Zero);
        Assert.All(outcomes, outcome => Assert.True(outcome is null or DeliveryPostponedException));
    }

    [Fact]
    public async Task T37_What_was_handed_back_arrives_in_its_order()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(2));
        foreach (var text in new[] { "triage churn threat at Acme", "triage prepare business review for Globex", "help" })
        {
            using var said = await slack.SendAsync(slack.Event(slack.Direct(text)), Token);
        }

        var messages = await slack.MessagesAsync(3, Token);
        Assert.Contains("Acme", messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("Globex", messages[1].Text, StringComparison.Ordinal);
        Assert.Equal(4, slack.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_Home_that_Slack_asks_to_wait_with_comes_when_the_time_is_over()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailNext("views.publish", SlackFault.RateLimit(2));
        var opened = new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = SlackDriver.Dana,
            ["channel"] = SlackDriver.DanasChat,
            ["tab"] = "home",
            ["event_ts"] = slack.NewTs(),
        };
        using var answer = await slack.SendAsync(slack.Event(opened), Token);
        await slack.ReachedAsync(api => api.Workspace.Homes.ContainsKey(SlackDriver.Dana), Token);
    }

    private static Task<string?> SendAsync(SlackDriver slack, ConversationId conversation, string text) => slack.Get<IChannelSender>().SendAsync(
        new OutboundMessage
        {
            Workspace = slack.Workspace,
            Conversation = conversation,
            Channel = SlackIds.Channel,
            Key = text,
            At = BotDriver.Start,
            Card = new Card(text, [new TextElement(text)]),
        },
        Token);
}
