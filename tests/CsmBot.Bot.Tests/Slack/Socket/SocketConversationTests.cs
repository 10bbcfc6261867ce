using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Socket;

/// <summary>The bot without a public address: all that happens comes by sockets, and has the effect it has over HTTP.</summary>
public sealed class SocketConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_acknowledged_on_its_socket_filed_and_answered_for_the_persons_eyes()
    {
        await using var slack = await StartAsync();
        var sockets = await slack.SocketsAsync(2, Token);
        await slack.ReceiveAsync(sockets[1], "e1", "slash_commands", Command(slack, "/triage", "churn threat at Acme"), Token);

        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        Assert.Equal("ephemeral", JsonElement.Parse(slack.Slack.CallsOf("response/cmd")[0].Body).GetProperty("response_type").GetString());
        var task = await slack.FindTaskAsync(1, Token);
        Assert.Equal((Quadrant.DoFirst, "Acme"), (task!.Quadrant, task.Account));
        Assert.Empty(sockets[0].Acks);
        Assert.False(sockets[1].Frames.Single().TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task A_message_a_press_and_a_window_do_what_they_do_over_http()
    {
        await using var slack = await StartAsync();
        var socket = (await slack.SocketsAsync(2, Token))[0];
        await slack.ReceiveAsync(socket, "e1", "events_api", slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        await slack.SettledAsync(Token);

        await slack.ReceiveAsync(socket, "e2", "interactive", slack.Press(blocks, "task.edit.v1", SlackDriver.DanasChat, ts), Token);
        await slack.ReachedAsync(api => api.CallsOf("views.update").Count == 1, Token);
        var view = slack.Slack.CallsOf("views.update")[0].Json("view");
        var refused = await slack.ReceiveAsync(socket, "e3", "interactive", slack.Submit(view, ("text", string.Empty)), Token);
        var answer = refused.GetProperty("payload");
        Assert.Equal("errors", answer.GetProperty("response_action").GetString());
        Assert.EndsWith("/text", answer.GetProperty("errors").EnumerateObject().Single().Name, StringComparison.Ordinal);

        var corrected = await slack.ReceiveAsync(socket, "e4", "interactive", slack.Submit(view, ("account", "Globex")), Token);
        Assert.False(corrected.TryGetProperty("payload", out _));
        await slack.SettledAsync(Token);
        Assert.Equal("Globex", (await slack.FindTaskAsync(1, Token))!.Account);

        var (_, edited) = await slack.LastAsync("chat.update", 1, Token);
        await slack.ReceiveAsync(socket, "e5", "interactive", slack.Press(edited, "task.complete.v1", SlackDriver.DanasChat, ts), Token);
        await slack.SettledAsync(Token);
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);
        Assert.Equal(2, slack.Slack.CallsOf("chat.update").Count);
    }

    [Fact]
    public async Task What_comes_again_by_another_socket_or_after_a_restart_has_one_effect()
    {
        await using var slack = await StartAsync();
        var sockets = await slack.SocketsAsync(2, Token);
        var happened = slack.Event(slack.Direct("triage churn threat at Acme"));
        await slack.ReceiveAsync(sockets[0], "e1", "events_api", happened, Token);
        await slack.ReceiveAsync(sockets[1], "e1", "events_api", happened, Token);
        await slack.ReceiveAsync(sockets[1], "e2", "events_api", happened, Token, retry: 1);
        await slack.SettledAsync(Token);
        await slack.RestartAsync(Token);
        var fresh = (await slack.SocketsAsync(4, Token))[^1];
        await slack.ReceiveAsync(fresh, "e3", "events_api", happened, Token, retry: 2);
        await slack.SettledAsync(Token);

        Assert.NotNull(await slack.FindTaskAsync(1, Token));
        Assert.Null(await slack.FindTaskAsync(2, Token));
        Assert.Single(slack.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task While_a_socket_is_replaced_nothing_is_lost()
    {
        await using var slack = await StartAsync();
        var sockets = await slack.SocketsAsync(2, Token);
        var hello = new TaskCompletionSource();
        slack.Slack.Sockets.BeforeHello = number => number == 3 ? hello.Task : Task.CompletedTask;
        await sockets[0].SendDisconnectAsync("warning", Token);
        await slack.Slack.Sockets.WaitForAsync(server => server.All.Count == 3, Token);

        await slack.ReceiveAsync(sockets[0], "e1", "events_api", slack.Event(slack.Direct("triage one of Acme")), Token);
        await slack.ReceiveAsync(sockets[1], "e2", "events_api", slack.Event(slack.Direct("triage two of Acme")), Token);
        hello.SetResult();
        await slack.Slack.Sockets.WaitForAsync(server => !sockets[0].IsOpen, Token);
        var fresh = slack.Slack.Sockets.All[2];
        await slack.ReceiveAsync(fresh, "e3", "events_api", slack.Event(slack.Direct("triage three of Acme")), Token);
        await slack.SettledAsync(Token);

        Assert.Equal(["e1"], sockets[0].Acks);
        Assert.Equal(["e2"], sockets[1].Acks);
        Assert.Equal(["e3"], fresh.Acks);
        Assert.NotNull(await slack.FindTaskAsync(3, Token));
        Assert.Equal(3, slack.Slack.CallsOf("chat.postMessage").Count);
        Assert.True(slack.Get<SlackHealth>().IsWell);
    }

    [Fact]
    public async Task While_Slack_does_not_say_who_the_bot_is_nothing_is_acknowledged_and_it_comes_again()
    {
        await using var slack = await StartAsync();
        var socket = (await slack.SocketsAsync(2, Token))[0];
        slack.Slack.FailAlways("auth.test", SlackFault.Error("something_new"));
        var happened = slack.Event(slack.Direct("triage churn threat at Acme"));
        await socket.SendEnvelopeAsync("e1", "events_api", Token, payload: happened.ToJsonString());
        await slack.ReachedAsync(api => api.CallsOf("auth.test").Count > 0, Token);
        slack.Slack.StopFailing();
        await slack.ReceiveAsync(socket, "e2", "events_api", happened, Token, retry: 1);

        await slack.SettledAsync(Token);
        Assert.Equal(["e2"], socket.Acks);
        Assert.NotNull(await slack.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task There_are_no_routes_to_post_to()
    {
        await using var slack = await StartAsync();
        foreach (var path in new[] { SlackEndpoints.CommandsPath, SlackEndpoints.EventsPath, SlackEndpoints.InteractionsPath })
        {
            using var answer = await slack.PostAsync(path, """{"type":"url_verification","challenge":"abc"}""", "application/json", Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task When_Socket_Mode_is_switched_off_the_health_page_says_so_and_no_socket_is_opened_again()
    {
        await using var slack = await StartAsync();
        var sockets = await slack.SocketsAsync(2, Token);
        var health = slack.Get<SlackHealth>();
        Assert.True(health.IsWell);
        await sockets[0].SendDisconnectAsync("link_disabled", Token);
        await slack.Slack.Sockets.WaitForAsync(server => server.Open.Count == 0, Token);
        await UntilAsync(() => health.Words.Contains("Socket Mode has ended", StringComparison.Ordinal));

        Assert.False(health.IsWell);
        Assert.Equal(2, slack.Slack.Sockets.Attempts);
    }

    [Fact]
    public async Task An_app_token_that_Slack_refuses_is_on_the_health_page()
    {
        await using var slack = await SlackDriver.StartAsync(Token, ("Slack:AppToken", "xapp-of-nobody"), ("Slack:SigningSecret", string.Empty));
        var health = slack.Get<SlackHealth>();
        await UntilAsync(() => !health.IsWell && health.Words.Contains("invalid_auth", StringComparison.Ordinal));
        Assert.Empty(slack.Slack.Sockets.All);
    }

    private static Task<SlackDriver> StartAsync() => SlackDriver.StartAsync(Token, ("Slack:AppToken", FakeSlackApi.AppToken), ("Slack:SigningSecret", string.Empty));

    private static JsonObject Command(SlackDriver slack, string command, string text) => new()
    {
        ["command"] = command,
        ["text"] = text,
        ["user_id"] = SlackDriver.Dana,
        ["team_id"] = slack.Slack.Workspace.TeamId,
        ["channel_id"] = SlackDriver.Channel,
        ["api_app_id"] = slack.Slack.Workspace.AppId,
        ["response_url"] = slack.Slack.ResponseUrl("cmd").AbsoluteUri,
        ["trigger_id"] = slack.Slack.Workspace.NewTrigger(),
        ["is_enterprise_install"] = false,
    };

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        while (!holds())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
