using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Pacing;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class PacingTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_to_one_channel_go_out_one_a_second_in_the_order_of_the_calls()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(Paced, clock);

        var posts = Enumerable.Range(1, 3).Select(number => rig.Client.PostMessageAsync(SlackRig.Hello with { Text = $"{number}" }, Cancellation)).ToArray();
        await posts[0];
        await clock.WaitForTimerAsync(Second, Cancellation);
        Assert.Single(rig.Slack.Calls);
        clock.Advance(Second);
        await posts[1];
        await clock.WaitForTimerAsync(Second, Cancellation);
        clock.Advance(Second);
        await posts[2];

        Assert.Equal(["1", "2", "3"], rig.Slack.Calls.Select(call => call["text"]));
    }

    [Fact]
    public async Task Another_channel_and_another_workspace_do_not_wait()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(Paced, clock);
        rig.Slack.Workspace.AddChannel("C2", "two");
        var other = rig.Api.For(new FixedTokenSource("T2", FakeSlackApi.BotToken));

        await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        await rig.Client.PostMessageAsync(SlackRig.Hello with { Channel = "C2" }, Cancellation);
        await other.PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(3, rig.Slack.Workspace.Messages.Count);
    }

    [Fact]
    public async Task A_method_is_called_as_often_as_its_tier_says_in_each_workspace()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(Paced, clock);
        for (var number = 0; number < 50; number++)
        {
            await rig.Client.GetConversationAsync(SlackRig.Channel, Cancellation);
        }

        await rig.Client.GetUserAsync(SlackRig.User, Cancellation);
        await rig.Api.For(new FixedTokenSource("T2", FakeSlackApi.BotToken)).GetConversationAsync(SlackRig.Channel, Cancellation);
        var late = rig.Client.GetConversationAsync(SlackRig.Channel, Cancellation);
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Equal(52, rig.Slack.Calls.Count);
        clock.Advance(TimeSpan.FromMinutes(1));
        await late;

        Assert.Equal(53, rig.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_429_of_one_channel_holds_back_its_own_messages_and_no_others()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        rig.Slack.Workspace.AddChannel("C2", "two");
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(20));

        var first = rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), Cancellation);
        var second = rig.Client.PostMessageAsync(SlackRig.Hello with { Text = "2" }, Cancellation);
        await rig.Client.PostMessageAsync(SlackRig.Hello with { Channel = "C2" }, Cancellation);
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(20));
        await first;
        await second;

        Assert.Equal([SlackRig.Channel, "C2", SlackRig.Channel, SlackRig.Channel], rig.Slack.Calls.Select(call => call["channel"]));
    }

    [Fact]
    public async Task A_429_of_a_method_holds_back_calls_that_have_not_met_it()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(clock: clock);
        rig.Slack.FailNext("users.info", SlackFault.RateLimit(20));

        var first = rig.Client.GetUserAsync(SlackRig.User, Cancellation);
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), Cancellation);
        var second = rig.Client.GetUserAsync("U03LEE", Cancellation);
        await rig.Client.GetConversationAsync(SlackRig.Channel, Cancellation);
        Assert.Single(rig.Slack.CallsOf("users.info"));
        clock.Advance(TimeSpan.FromSeconds(20));
        await Task.WhenAll(first, second);

        Assert.Equal(3, rig.Slack.CallsOf("users.info").Count);
    }

    [Fact]
    public async Task A_queue_that_is_too_long_says_so_and_sends_nothing()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(
            options =>
            {
                Paced(options);
                options.ChannelRate = new RateLimit(1, TimeSpan.FromSeconds(90));
            },
            clock);
        await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("ratelimited", 0, TimeSpan.FromSeconds(90)), (exception.Error, exception.Attempts, exception.RetryAfter));
        Assert.Single(rig.Slack.Calls);
    }

    [Fact]
    public async Task A_message_that_waits_too_long_behind_another_says_so()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)), clock);
        var release = new TaskCompletionSource();
        rig.Slack.FailNext("chat.postMessage", SlackFault.HoldUntil(release.Task));

        var first = rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);
        await rig.Slack.WaitForAsync(slack => slack.Calls.Count == 1, Cancellation);
        var second = Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));
        await clock.WaitForTimerAsync(TimeSpan.FromSeconds(60), Cancellation);
        clock.Advance(TimeSpan.FromSeconds(60));
        var exception = await second;
        release.SetResult();
        await first;

        Assert.Equal(("ratelimited", 0), (exception.Error, exception.Attempts));
        Assert.Single(rig.Slack.Workspace.Messages);
    }

    [Fact]
    public async Task A_trigger_does_not_wait_in_a_queue_longer_than_it_lives()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(
            options => options.MethodRates = new Dictionary<SlackTier, RateLimit> { [SlackTier.Tier4] = new(1, TimeSpan.FromSeconds(4)) }, clock);
        var view = "{}"u8.ToArray();
        await rig.Client.OpenViewAsync(new(rig.Slack.Workspace.NewTrigger(), view), Cancellation);

        var exception = await Fails.WithAsync(() => rig.Client.OpenViewAsync(new(rig.Slack.Workspace.NewTrigger(), view), Cancellation));

        Assert.Equal(("ratelimited", 0), (exception.Error, exception.Attempts));
    }

    [Fact]
    public async Task Queues_that_are_idle_are_forgotten()
    {
        var clock = new SteppedTimeProvider(Start);
        await using var rig = await SlackRig.StartAsync(Paced, clock);
        for (var number = 0; number < 20; number++)
        {
            rig.Slack.Workspace.AddChannel($"C{number}", "many");
            await rig.Client.PostMessageAsync(SlackRig.Hello with { Channel = $"C{number}" }, Cancellation);
        }

        Assert.Equal(20, rig.Api.RememberedKeys);
        clock.Advance(TimeSpan.FromMinutes(3));
        await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(1, rig.Api.RememberedKeys);
    }

    private static void Paced(SlackApiOptions options) => (options.MethodRates, options.ChannelRate) = (SlackRateLimits.Methods, SlackRateLimits.Channel);
}
