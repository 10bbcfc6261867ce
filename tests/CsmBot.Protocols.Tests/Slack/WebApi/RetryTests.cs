using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class RetryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task A_429_is_sent_again_when_it_says(int seconds)
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(seconds));

        var posting = rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(seconds), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.Single(rig.Slack.Calls);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await posting;

        Assert.Equal(2, rig.Slack.Calls.Count);
        Assert.Single(rig.Slack.Workspace.Messages);
    }

    [Fact]
    public async Task A_429_of_zero_seconds_is_sent_again_at_once()
    {
        await using var rig = await SlackRig.StartAsync(clock: new SteppedTimeProvider(Start));
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(0));

        await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(2, rig.Slack.Calls.Count);
    }

    [Theory]
    [InlineData(429, "ratelimited")]
    [InlineData(200, "ratelimited")]
    [InlineData(200, "rate_limited")]
    public async Task A_limit_that_names_no_time_is_sent_again_after_about_a_second_then_two(int status, string error)
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(options => (options.BaseDelay, options.MaxDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)), clock);
        rig.Slack.FailNext("chat.postMessage", SlackFault.Say(status, $$"""{"ok":false,"error":"{{error}}"}"""), times: 2);

        var posting = rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        await clock.StepToTimerAsync(0.8, 1.2, Cancellation);
        await clock.StepToTimerAsync(1.6, 2.4, Cancellation);
        await posting;

        Assert.Equal(3, rig.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_pause_that_is_too_long_is_handed_to_the_caller_at_once()
    {
        await using var rig = await SlackRig.StartAsync(options => options.MaxRetryAfter = TimeSpan.FromSeconds(5));
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(30));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("ratelimited", SlackErrorKind.RateLimited, 429, 1, false), (exception.Error, exception.Kind, exception.HttpStatus, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Equal(TimeSpan.FromSeconds(30), exception.RetryAfter);
    }

    public static TheoryData<string> Doubts => ["html", "internal_error", "fatal_error", "request_timeout", "drop", "empty", "server"];

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task A_message_that_may_have_arrived_is_not_sent_again(string doubt)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("chat.postMessage", FaultOf(doubt));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal((true, 1, SlackErrorKind.Transient), (exception.IsOutcomeUnknown, exception.Attempts, exception.Kind));
        Assert.Single(rig.Slack.Workspace.Messages);
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task An_ephemeral_message_that_may_have_arrived_is_not_sent_again(string doubt)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("chat.postEphemeral", FaultOf(doubt));

        await Fails.WithAsync(() => rig.Client.PostEphemeralAsync(new PostEphemeralArguments { Channel = SlackRig.Channel, User = SlackRig.User, Text = "x" }, Cancellation));

        Assert.Single(rig.Slack.Calls);
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task An_update_and_a_question_are_sent_again(string doubt)
    {
        await using var rig = await SlackRig.StartAsync();
        var posted = await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        rig.Slack.FailNext("chat.update", FaultOf(doubt), times: 2);
        rig.Slack.FailNext("users.info", FaultOf(doubt), times: 2);

        await rig.Client.UpdateMessageAsync(new UpdateMessageArguments { Channel = posted.Channel, Ts = posted.Ts, Text = "new" }, Cancellation);
        await rig.Client.GetUserAsync(SlackRig.User, Cancellation);

        Assert.Equal((3, 3), (rig.Slack.CallsOf("chat.update").Count, rig.Slack.CallsOf("users.info").Count));
    }

    [Fact]
    public async Task Four_attempts_are_all()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("users.info", SlackFault.Html(503, applied: false));

        var exception = await Fails.WithAsync(() => rig.Client.GetUserAsync(SlackRig.User, Cancellation));

        Assert.Equal((4, 4, 503, false), (rig.Slack.Calls.Count, exception.Attempts, exception.HttpStatus, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task What_a_lost_deletion_has_deleted_already_is_deleted()
    {
        await using var rig = await SlackRig.StartAsync();
        var posted = await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        rig.Slack.FailNext("chat.delete", SlackFault.Drop(applied: true));

        await rig.Client.DeleteMessageAsync(posted.Channel, posted.Ts, Cancellation);

        Assert.Equal(2, rig.Slack.CallsOf("chat.delete").Count);
    }

    [Fact]
    public async Task A_deletion_of_what_is_not_there_fails_when_nothing_was_lost()
    {
        await using var rig = await SlackRig.StartAsync();

        var exception = await Fails.WithAsync(() => rig.Client.DeleteMessageAsync(SlackRig.Channel, "1.2", Cancellation));

        Assert.Equal("message_not_found", exception.Error);
    }

    [Fact]
    public async Task A_token_that_a_lost_revocation_has_revoked_is_revoked()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("auth.revoke", SlackFault.Html(500, applied: true));

        Assert.True(await rig.Client.AuthRevokeAsync(Cancellation));
    }

    [Fact]
    public async Task A_view_with_a_hash_is_not_published_again_since_it_would_conflict_with_itself()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("views.publish", SlackFault.Drop(applied: true), times: 2);

        await Fails.WithAsync(() => rig.Client.PublishViewAsync(new PublishViewArguments(SlackRig.User, "{}"u8.ToArray()) { Hash = "1.h1" }, Cancellation));
        await rig.Client.PublishViewAsync(new PublishViewArguments(SlackRig.User, "{}"u8.ToArray()), Cancellation);

        Assert.Equal(3, rig.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_code_is_not_sent_again()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("oauth.v2.access", SlackFault.Drop(applied: true));

        var exception = await Fails.WithAsync(() => rig.Api.OAuth.RefreshAsync(new SlackClientCredentials(FakeAuthority.ClientId, FakeAuthority.ClientSecret), "xoxe-1", Cancellation));

        Assert.Equal((true, 1), (exception.IsOutcomeUnknown, exception.Attempts));
    }

    [Fact]
    public async Task Without_a_connection_a_message_is_tried_again_and_nothing_was_sent()
    {
        await using var rig = await SlackRig.StartAsync(options => options.BaseAddress = new Uri($"http://127.0.0.1:{ClosedPort.Find()}/api/"));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("no_response", 0, 4, false), (exception.Error, exception.HttpStatus, exception.Attempts, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up_after_the_time_for_an_attempt()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        rig.Slack.FailNext("chat.postMessage", SlackFault.Hang(applied: true));

        var posting = Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));
        await rig.Slack.WaitForAsync(slack => slack.Workspace.Messages.Count == 1, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(10));
        var exception = await posting;

        Assert.Equal(("no_response", true), (exception.Error, exception.IsOutcomeUnknown));
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_view_for_a_trigger_is_given_up_when_the_trigger_is_dead()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        rig.Slack.FailNext("views.open", SlackFault.Hang(applied: false));

        var opening = Fails.WithAsync(() => rig.Client.OpenViewAsync(new OpenViewArguments("1.1.ab", "{}"u8.ToArray()), Cancellation));
        await rig.Slack.WaitForAsync(slack => slack.Calls.Count == 1, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("no_response", (await opening).Error);
    }

    [Fact]
    public async Task A_view_for_a_trigger_does_not_wait_out_a_limit_that_outlives_the_trigger()
    {
        await using var rig = await SlackRig.StartAsync(clock: new SteppedTimeProvider(Start));
        rig.Slack.FailNext("views.open", SlackFault.RateLimit(3));

        var exception = await Fails.WithAsync(() => rig.Client.OpenViewAsync(new OpenViewArguments("1.1.ab", "{}"u8.ToArray()), Cancellation));

        Assert.Equal(("ratelimited", 1), (exception.Error, exception.Attempts));
    }

    [Fact]
    public async Task Cancelling_ends_a_call_and_a_pause()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(30));

        var posting = rig.Client.PostMessageAsync(SlackRig.Hello, source.Token);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(30), Cancellation);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        Assert.Single(rig.Slack.Calls);
    }

    private static SlackFault FaultOf(string doubt) => doubt switch
    {
        "html" => SlackFault.Html(500, applied: true),
        "server" => SlackFault.Say(503, """{"ok":false,"error":"service_unavailable"}""", applied: true),
        "drop" => SlackFault.Drop(applied: true),
        "empty" => SlackFault.EmptyOk(applied: true),
        _ => SlackFault.Error(doubt, applied: true),
    };
}
