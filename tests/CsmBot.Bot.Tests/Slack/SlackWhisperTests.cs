using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Answers for one person's eyes in a channel: which address they go by, and what becomes of those that can go by none.</summary>
public sealed class SlackWhisperTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_in_quick_succession_are_each_answered_by_the_address_that_came_with_them()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        // Both are there before either is answered: somebody new is looked up first.
        var answering = new TaskCompletionSource();
        slack.Slack.FailNext("users.info", SlackFault.HoldUntil(answering.Task));
        using var first = await slack.CommandAsync("/triage", "churn threat at Acme", Token, responseName: "first");
        using var second = await slack.CommandAsync("/triage", "prepare business review for Globex", Token, responseName: "second");
        answering.SetResult();
        await slack.ReachedAsync(api => api.CallsOf("response/first").Count + api.CallsOf("response/second").Count == 2, Token);
        Assert.Contains("Acme", Assert.Single(slack.Slack.CallsOf("response/first")).Body, StringComparison.Ordinal);
        Assert.Contains("Globex", Assert.Single(slack.Slack.CallsOf("response/second")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "<html><body>Not found</body></html>")]
    [InlineData(302, "Moved <a>here</a>")]
    [InlineData(410, "")]
    public async Task An_answer_that_its_address_refuses_unreadably_comes_in_the_persons_own_chat(int status, string body)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailAlways("response/cmd", SlackFault.Say(status, body, "text/html"));
        using var command = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        var (call, _) = await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.Equal(SlackDriver.DanasChat, call["channel"]);
        Assert.Contains("Acme", call["text"], StringComparison.Ordinal);
        await slack.SettledAsync(Token);
        Assert.Single(slack.Slack.CallsOf("response/cmd"));
    }

    [Fact]
    public async Task A_card_that_came_in_the_persons_own_chat_instead_is_changed_in_place_there()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailAlways("response/cmd", SlackFault.Say(404, "expired_url", "text/plain"));
        using var command = await slack.CommandAsync("/triage", "prepare business review for Globex", Token);
        var shown = Assert.Single(await slack.MessagesAsync(1, Token));
        await slack.SettledAsync(Token);
        using var pressed = await slack.InteractAsync(slack.Press(JsonElement.Parse(shown.Blocks!), "task.complete.v1", SlackDriver.DanasChat, shown.Ts), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.update").Count + api.CallsOf("chat.postMessage").Count == 2, Token);
        Assert.Equal(shown.Ts, Assert.Single(slack.Slack.CallsOf("chat.update"))["ts"]);
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);
    }
}
