using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

public sealed class LifecycleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sockets_are_opened_one_after_another()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(connections: 3, options => options.Stagger = TimeSpan.FromSeconds(10), clock);

        await rig.OpenAsync(1);
        Assert.Equal(SocketModeState.Degraded, rig.Client.Status.State);
        clock.Advance(TimeSpan.FromSeconds(10));
        await rig.OpenAsync(2);
        clock.Advance(TimeSpan.FromSeconds(10));
        await rig.OpenAsync(3);

        Assert.Equal(3, rig.Sockets.All.Count);
        Assert.Equal((SocketModeState.Connected, Start.AddSeconds(20), null), (rig.Client.Status.State, rig.Client.Status.LastHelloAt, rig.Client.Status.LastError));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a_new_reason")]
    public async Task A_socket_with_notice_is_replaced_before_it_is_closed(string reason)
    {
        await using var rig = await SocketRig.StartAsync();
        var old = (await rig.OpenAsync(1))[0];
        var hello = new TaskCompletionSource();
        rig.Sockets.BeforeHello = number => number == 2 ? hello.Task : Task.CompletedTask;

        await old.SendDisconnectAsync(reason, Cancellation);
        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count == 2, Cancellation);
        await old.SendEnvelopeAsync("late", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => old.Acks.Count == 1, Cancellation);
        Assert.True(old.IsOpen);
        hello.SetResult();
        await rig.Sockets.WaitForAsync(_ => !old.IsOpen, Cancellation);

        Assert.True(old.IsClosedByClient);
        Assert.Equal(2, Assert.Single(rig.Sockets.Open).Number);
        Assert.Single(await rig.OpenAsync(1));
    }

    [Fact]
    public async Task A_replaced_socket_stays_open_for_what_is_still_to_be_acknowledged_on_it()
    {
        await using var rig = await SocketRig.StartAsync();
        var old = (await rig.OpenAsync(1))[0];
        rig.Handler.Instead = async (_, ack, token) =>
        {
            await rig.Handler.Released;
            await ack.SendAsync(token);
        };
        await old.SendEnvelopeAsync("slow", "interactive", Cancellation);
        await rig.Handler.WaitForArrivalAsync(1, Cancellation);

        await old.SendDisconnectAsync("warning", Cancellation);
        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count == 2, Cancellation);
        rig.Handler.Release();
        await rig.Sockets.WaitForAsync(_ => !old.IsOpen, Cancellation);

        Assert.Equal(["slow"], old.Acks);
    }

    [Fact]
    public async Task A_replaced_socket_does_not_wait_for_ever()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(clock: clock);
        var old = (await rig.OpenAsync(1))[0];
        rig.Handler.Instead = (_, _, _) => rig.Handler.Released;
        await old.SendEnvelopeAsync("stuck", "interactive", Cancellation);
        await rig.Handler.WaitForArrivalAsync(1, Cancellation);

        await old.SendDisconnectAsync("warning", Cancellation);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(5), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(5));
        await rig.Sockets.WaitForAsync(_ => !old.IsOpen, Cancellation);

        Assert.Empty(old.Acks);
    }

    [Fact]
    public async Task The_other_socket_serves_while_one_is_replaced()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);

        sockets[0].Abort();
        await sockets[1].SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => sockets[1].Acks.Count == 1, Cancellation);
        await rig.Sockets.WaitForAsync(server => server.All.Count == 3, Cancellation);

        Assert.True(sockets[1].IsOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_socket_that_ends_without_notice_is_opened_anew(bool inDueForm)
    {
        await using var rig = await SocketRig.StartAsync();
        var old = (await rig.OpenAsync(1))[0];

        if (inDueForm)
        {
            await old.CloseAsync(Cancellation);
        }
        else
        {
            old.Abort();
        }

        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count == 2, Cancellation);
        await rig.OpenAsync(1);
    }

    [Fact]
    public async Task A_server_that_vanishes_without_closing_is_noticed()
    {
        await using var rig = await SocketRig.StartAsync(configure: options =>
            (options.KeepAliveInterval, options.KeepAliveTimeout) = (TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500)));
        var old = (await rig.OpenAsync(1))[0];

        old.Vanish();
        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count >= 2, Cancellation);
        await rig.OpenAsync(1);
    }

    [Fact]
    public async Task A_server_that_answers_pings_keeps_its_socket()
    {
        await using var rig = await SocketRig.StartAsync(configure: options =>
            (options.KeepAliveInterval, options.KeepAliveTimeout) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(60)));
        var socket = (await rig.OpenAsync(1))[0];

        for (var number = 0; number < 10; number++)
        {
            await socket.SendEnvelopeAsync($"e{number}", "events_api", Cancellation);
            await rig.Handler.WaitForAsync(number + 1, Cancellation);
            await Task.Delay(10, Cancellation);
        }

        Assert.Single(rig.Sockets.All);
    }

    [Fact]
    public async Task A_disabled_link_ends_all_sockets_and_is_reported()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);

        await sockets[0].SendDisconnectAsync("link_disabled", Cancellation);
        var stop = await rig.Run;

        Assert.Equal(SocketModeStop.LinkDisabled, stop);
        Assert.Equal((SocketModeState.Stopped, SocketModeStop.LinkDisabled, "link_disabled", 0), (rig.Client.Status.State, rig.Client.Status.StopReason, rig.Client.Status.LastError, rig.Client.Status.OpenSockets));
        await rig.Sockets.WaitForAsync(server => server.Open.Count == 0, Cancellation);
        Assert.Equal(2, rig.Sockets.Attempts);
        Assert.Contains(rig.Logger.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("user_removed_from_team")]
    [InlineData("team_disabled")]
    [InlineData("token_revoked")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    public async Task A_refusal_for_good_ends_it(string error)
    {
        await using var rig = await SocketRig.StartAsync(prepare: slack => slack.FailAlways("apps.connections.open", SlackFault.Error(error)));

        Assert.Equal(SocketModeStop.Refused, await rig.Run);

        Assert.Equal((SocketModeState.Stopped, error), (rig.Client.Status.State, rig.Client.Status.LastError));
        Assert.Single(rig.Slack.Calls);
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("a_new_error")]
    public async Task Other_errors_are_tried_again_until_they_pass(string error)
    {
        await using var rig = await SocketRig.StartAsync(prepare: slack => slack.FailNext("apps.connections.open", SlackFault.Error(error), times: 3));

        await rig.OpenAsync(1);

        Assert.Equal(4, rig.Slack.Calls.Count);
        Assert.Null(rig.Client.Status.LastError);
    }

    [Fact]
    public async Task Pauses_double_with_a_random_part_and_have_an_end()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(
            configure: options => (options.BaseDelay, options.MaxDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)),
            clock: clock,
            prepare: slack => slack.FailAlways("apps.connections.open", SlackFault.Error("internal_error")));

        foreach (var seconds in new[] { 1, 2, 4, 4 })
        {
            await clock.StepToTimerAsync(seconds, seconds * 1.5, Cancellation);
        }

        await rig.Slack.WaitForAsync(slack => slack.Calls.Count == 5, Cancellation);
        Assert.Equal((SocketModeState.Starting, "internal_error"), (rig.Client.Status.State, rig.Client.Status.LastError));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_429_is_waited_out_whether_the_method_or_the_handshake_gives_it(bool method)
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(clock: clock, prepare: slack =>
        {
            if (method)
            {
                slack.FailNext("apps.connections.open", SlackFault.RateLimit(40));
            }
            else
            {
                slack.Sockets.RejectNext(429, retryAfter: 40);
            }
        });

        await clock.WaitForTimerAsync(pause => pause >= TimeSpan.FromSeconds(40) && pause <= TimeSpan.FromSeconds(60), Cancellation);
        Assert.Single(rig.Slack.Calls);
        Assert.Equal(method ? "ratelimited" : "http_429", rig.Client.Status.LastError);
        await clock.StepToTimerAsync(40, 60, Cancellation);
        await rig.OpenAsync(1);
    }

    [Fact]
    public async Task A_hello_that_does_not_come_is_given_up()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(
            clock: clock, prepare: slack => slack.Sockets.BeforeHello = number => number == 1 ? new TaskCompletionSource().Task : Task.CompletedTask);

        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count == 1, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(30));
        await clock.WaitForTimerAsync(pause => pause <= TimeSpan.FromMilliseconds(10), Cancellation);
        Assert.Equal("no_hello", rig.Client.Status.LastError);
        await clock.StepToTimerAsync(0, 0.01, Cancellation);
        await rig.OpenAsync(1);

        Assert.Equal(2, rig.Sockets.All.Count);
    }

    [Fact]
    public async Task Too_many_sockets_are_answered_by_closing_one_and_a_long_pause()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SocketRig.StartAsync(configure: options => options.MaxDelay = TimeSpan.FromSeconds(60), clock: clock);
        var old = (await rig.OpenAsync(1))[0];

        await old.SendDisconnectAsync("too_many_websockets", Cancellation);
        await clock.WaitForTimerAsync(pause => pause >= TimeSpan.FromSeconds(60) && pause <= TimeSpan.FromSeconds(90), Cancellation);
        Assert.Single(rig.Sockets.All);
        Assert.Equal((SocketModeState.Disconnected, "too_many_websockets"), (rig.Client.Status.State, rig.Client.Status.LastError));
        await clock.StepToTimerAsync(60, 90, Cancellation);
        await rig.OpenAsync(1);

        Assert.True(old.IsClosedByClient);
    }

    [Fact]
    public async Task Cancelling_closes_the_sockets_in_due_form()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);

        Assert.Equal(SocketModeStop.Cancelled, await rig.StopAsync());

        await rig.Sockets.WaitForAsync(server => server.Open.Count == 0, Cancellation);
        Assert.All(sockets, socket => Assert.True(socket.IsClosedByClient));
        Assert.Equal((SocketModeState.Stopped, SocketModeStop.Cancelled), (rig.Client.Status.State, rig.Client.Status.StopReason));
    }

    [Fact]
    public async Task An_unencrypted_address_elsewhere_is_refused()
    {
        await using var rig = await SocketRig.StartAsync(prepare: slack =>
            slack.FailNext("apps.connections.open", SlackFault.Say(200, """{"ok":true,"url":"ws://wss-primary.example.com/link/?ticket=1"}""")));

        await rig.OpenAsync(1);

        Assert.Contains(rig.Logger.Lines, line => line.Contains("address_not_encrypted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_runs_once()
    {
        await using var rig = await SocketRig.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.Client.RunAsync(Cancellation));
    }
}
