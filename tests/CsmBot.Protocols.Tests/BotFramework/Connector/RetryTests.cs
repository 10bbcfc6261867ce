using System.Globalization;
using System.Net;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class RetryTests
{
    private static readonly OutgoingActivity Hello = OutgoingActivity.Message("Hello");
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("3")]
    [InlineData("Wed, 25 Nov 2026 09:00:03 GMT")]
    public async Task A_429_is_tried_again_when_it_says(string retryAfter)
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(clock: clock);
        rig.Teams.FailNext(FakeFault.Throttle(retryAfter));

        var sending = SendAsync(rig);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(3), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Equal(1, rig.Teams.RequestCount);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await sending;

        Assert.Equal(2, rig.Teams.RequestCount);
        Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
    }

    [Fact]
    public async Task A_429_that_says_nothing_is_tried_again_after_about_two_seconds_then_four()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(options => (options.BaseDelay, options.MaxDelay) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20)), clock: clock);
        rig.Teams.FailNext(FakeFault.Throttle(), times: 2);

        var sending = SendAsync(rig);
        foreach (var (shortest, longest) in new[] { (1.6, 2.4), (3.2, 4.8) })
        {
            bool IsPause(TimeSpan due) => due >= TimeSpan.FromSeconds(shortest) && due <= TimeSpan.FromSeconds(longest);
            await clock.WaitForTimerAsync(IsPause, Cancellation);

            // By no more than the pause: what is set while the clock still moves would seem shorter than it is.
            clock.Advance(clock.Pending.First(IsPause));
        }

        await sending;

        Assert.Equal(3, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_long_pause_is_handed_to_the_caller_at_once()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Throttle(30));

        var exception = await FailsAsync(rig);

        Assert.Equal((429, ConnectorErrorCodes.Throttled, 1, false), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(30), exception.RetryAfter);
    }

    [Fact]
    public async Task A_412_is_tried_again()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Precondition(), times: 2);

        await SendAsync(rig);

        Assert.Equal(3, rig.Teams.RequestCount);
        Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up()
    {
        await using var rig = await ConnectorRig.StartAsync(options => options.MaxAttempts = 3);
        rig.Teams.FailAlways(FakeFault.Throttle());

        var exception = await FailsAsync(rig);

        Assert.Equal((429, 3), (exception.Status, exception.Attempts));
        Assert.Equal(3, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_post_that_times_out_is_posted_once()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(clock: clock);
        rig.Teams.FailNext(FakeFault.Hang(applied: true));

        var sending = FailsAsync(rig);
        await rig.Teams.WaitForAsync(teams => teams.Conversation(ConnectorRig.Chat).Messages.Count == 1, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(10));
        var exception = await sending;

        Assert.Equal((0, ConnectorErrorCodes.NoResponse, 1, true), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Single(rig.Teams.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_post_that_a_gateway_lost_is_posted_once(int status)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Gateway(status, applied: true));

        var exception = await FailsAsync(rig);

        Assert.Equal((status, 1, true), (exception.Status, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(1, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_post_whose_connection_breaks_is_posted_once()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Drop(applied: true));

        var exception = await FailsAsync(rig);

        Assert.Equal((0, 1, true), (exception.Status, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(1, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_post_that_found_no_connection_is_tried_again()
    {
        using var handler = new StubHandler(number => number < 3
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
            : StubHandler.Answer(HttpStatusCode.Created, """{"id":"1"}"""));
        var client = ConnectorRig.On(handler);

        var sent = await client.SendToConversationAsync(new Uri("https://smba.trafficmanager.net/teams/"), "a:1", Hello, Cancellation);

        Assert.Equal("1", sent.Id);
        Assert.Equal(3, handler.Count);
    }

    [Fact]
    public async Task Nobody_there_is_an_error_that_leaves_no_doubt()
    {
        var gone = await FakeConnector.StartAsync(Cancellation);
        await gone.DisposeAsync();
        await using var rig = await ConnectorRig.StartAsync();

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(gone.ServiceUrl, "a:1", Hello, Cancellation));

        Assert.Equal((0, ConnectorErrorCodes.NoResponse, 4, false), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_update_and_a_question_are_tried_again(int status)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");
        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
        rig.Teams.FailNext(FakeFault.Gateway(status, applied: true), request => request.Method == "PUT");
        rig.Teams.FailNext(FakeFault.Drop(applied: true), request => request.Method == "PUT");
        rig.Teams.FailNext(FakeFault.Gateway(status, applied: false), request => request.Method == "GET");

        await rig.Client.UpdateActivityAsync(rig.Url, ConnectorRig.Chat, sent.Id!, OutgoingActivity.Message("Changed"), Cancellation);
        var member = await rig.Client.GetConversationMemberAsync(rig.Url, ConnectorRig.Chat, "29:1a", ConnectorRig.Tenant, Cancellation);

        Assert.Equal("Changed", Assert.Single(rig.Teams.Conversation(ConnectorRig.Chat).Messages).Text);
        Assert.Equal("Ann Example", member.Name);
        Assert.Equal(1 + 3 + 2, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task An_update_that_times_out_is_tried_again()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(options => options.BaseDelay = TimeSpan.Zero, clock: clock);
        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
        rig.Teams.FailNext(FakeFault.Hang(applied: false));

        var updating = rig.Client.UpdateActivityAsync(rig.Url, ConnectorRig.Chat, sent.Id!, OutgoingActivity.Message("Changed"), Cancellation);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 2, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(10));
        await updating;

        Assert.Equal(3, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_done_when_nothing_is_left_to_delete()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var sent = await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
        rig.Teams.FailNext(FakeFault.Gateway(502, applied: true));

        await rig.Client.DeleteActivityAsync(rig.Url, ConnectorRig.Chat, sent.Id!, ConnectorRig.Tenant, Cancellation);

        Assert.Equal(3, rig.Teams.RequestCount);
        Assert.Empty(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
    }

    [Fact]
    public async Task Asking_for_a_chat_is_tried_again_but_a_channel_post_is_not()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Members.Add("29:1a", "aad-1", "Ann Example");
        rig.Teams.AddTeam(new FakeTeam("19:t@thread.tacv2", "Team", "aad-t"));
        rig.Teams.FailNext(FakeFault.Gateway(502, applied: true));

        await rig.Client.CreateConversationAsync(rig.Url, ConversationParameters.Personal("29:1a", rig.Teams.TenantId), Cancellation);
        Assert.Equal(2, rig.Teams.RequestCount);

        rig.Teams.FailNext(FakeFault.Gateway(502, applied: true));
        var exception = await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.CreateConversationAsync(
            rig.Url, ConversationParameters.ChannelPost("19:t@thread.tacv2", rig.Teams.TenantId, Hello), Cancellation));
        Assert.True(exception.IsOutcomeUnknown);
        Assert.Equal(3, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task A_call_ends_when_its_time_is_up()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(options => (options.TotalTimeout, options.MaxAttempts) = (TimeSpan.FromSeconds(7), 20), clock: clock);
        rig.Teams.FailAlways(FakeFault.Throttle(4));

        var sending = FailsAsync(rig);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(4), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(2, (await sending).Attempts);
    }

    [Fact]
    public async Task The_last_attempt_gets_only_the_time_that_is_left()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(options => options.TotalTimeout = TimeSpan.FromSeconds(7), clock: clock);
        rig.Teams.FailNext(FakeFault.Throttle(4));
        rig.Teams.FailNext(FakeFault.Hang(applied: false));

        var sending = FailsAsync(rig);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(4), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(4));
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 2, Cancellation);
        Assert.Contains(TimeSpan.FromSeconds(3), clock.Pending);
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.True((await sending).IsOutcomeUnknown);
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_pause()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await ConnectorRig.StartAsync(clock: clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        rig.Teams.FailNext(FakeFault.Throttle(3));

        var sending = rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, patience.Token);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(3), Cancellation);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(0, rig.Client.RememberedKeys);
    }

    [Fact]
    public void The_defaults_are_those_that_are_promised()
    {
        var options = new ConnectorClientOptions();

        Assert.Equal("2 20 10 5", string.Create(
            CultureInfo.InvariantCulture,
            $"{options.BaseDelay.TotalSeconds} {options.MaxDelay.TotalSeconds} {options.AttemptTimeout.TotalSeconds} {options.MaxInlineRetryAfter.TotalSeconds}"));
    }

    private static Task<ResourceResponse> SendAsync(ConnectorRig rig) => rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);

    private static Task<ConnectorException> FailsAsync(ConnectorRig rig) => Assert.ThrowsAsync<ConnectorException>(() => SendAsync(rig));
}
