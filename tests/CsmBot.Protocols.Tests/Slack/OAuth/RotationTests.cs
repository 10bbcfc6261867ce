using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

public sealed class RotationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(9.99, 0)]
    [InlineData(10, 1)]
    public async Task A_token_with_two_hours_left_is_rotated_before_it_is_used(double hours, int rotations)
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromHours(hours));

        await rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(1 + rotations, rig.Slack.CallsOf("oauth.v2.access").Count);
        Assert.Equal(rotations == 1, first.Tokens!.AccessToken != rig.Slack.CallsOf("chat.postMessage").Single().Token);
    }

    [Fact]
    public async Task The_new_pair_is_stored_before_it_is_used_and_the_old_one_is_kept_until_the_next()
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = (await rig.InstallAsync()).Tokens;
        rig.Clock.Advance(TimeSpan.FromHours(11));
        var usedAtSaving = -1;
        rig.Store.Saving = _ => usedAtSaving = rig.Slack.CallsOf("chat.postMessage").Count;

        await rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation);
        var second = await rig.StoredAsync();
        rig.Clock.Advance(TimeSpan.FromHours(11));
        await rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation);
        var third = await rig.StoredAsync();

        Assert.Equal(1, usedAtSaving);
        Assert.Equal(first, second.PreviousTokens);
        Assert.Equal(second.Tokens, third.PreviousTokens);
        Assert.Equal(OAuthRig.Start.AddHours(23), second.Tokens!.ExpiresAt);
        Assert.Equal(third.Tokens!.AccessToken, rig.Slack.CallsOf("chat.postMessage")[1].Token);
    }

    [Fact]
    public async Task A_pair_that_cannot_be_stored_is_not_used()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromHours(12));
        rig.Store.Saving = _ => throw new IOException("The disk is full.");

        var exception = await Fails.WithAsync(() => rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal("token_unavailable", exception.Error);
        Assert.Empty(rig.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Ten_calls_that_meet_an_expired_token_share_one_refresh()
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = await rig.InstallAsync();
        rig.Slack.Authority.Scope = "users:read";
        rig.Slack.Authority.Refuse(first.Tokens!.AccessToken, "token_expired");
        var release = new TaskCompletionSource();
        rig.Slack.FailNext("oauth.v2.access", SlackFault.HoldUntil(release.Task));

        var calls = Enumerable.Range(0, 10).Select(_ => rig.Installations.ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, Cancellation)).ToArray();
        await rig.Slack.WaitForAsync(slack => slack.CallsOf("users.info").Count == 10 && slack.CallsOf("oauth.v2.access").Count == 2, Cancellation);
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(2, rig.Slack.CallsOf("oauth.v2.access").Count);
        Assert.Equal(20, rig.Slack.CallsOf("users.info").Count);
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_the_refresh_from_the_others()
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = await rig.InstallAsync();
        rig.Slack.Authority.Refuse(first.Tokens!.AccessToken, "token_expired");
        var release = new TaskCompletionSource();
        rig.Slack.FailNext("oauth.v2.access", SlackFault.HoldUntil(release.Task));
        using var source = new CancellationTokenSource();

        var impatient = rig.Installations.ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, source.Token);
        await rig.Slack.WaitForAsync(slack => slack.CallsOf("oauth.v2.access").Count == 2, Cancellation);
        var patient = rig.Installations.ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, Cancellation);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        release.SetResult();
        await patient;

        Assert.Equal(2, rig.Slack.CallsOf("oauth.v2.access").Count);
    }

    [Fact]
    public async Task A_refresh_that_fails_in_good_time_leaves_the_present_token_and_is_tried_again_a_minute_later()
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromHours(11));
        rig.Slack.FailAlways("oauth.v2.access", SlackFault.Html(503, applied: false));
        var client = rig.Installations.ClientFor(OAuthRig.Team);

        await client.GetUserAsync(SlackRig.User, Cancellation);
        await client.GetUserAsync(SlackRig.User, Cancellation);
        Assert.Equal(2, rig.Slack.CallsOf("oauth.v2.access").Count);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await client.GetUserAsync(SlackRig.User, Cancellation);

        Assert.Equal(3, rig.Slack.CallsOf("oauth.v2.access").Count);
        Assert.All(rig.Slack.CallsOf("users.info"), call => Assert.Equal(first.Tokens!.AccessToken, call.Token));
    }

    [Fact]
    public async Task A_refresh_that_fails_when_the_token_has_ended_is_an_error_and_breaks_nothing()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromHours(12));
        rig.Slack.FailNext("oauth.v2.access", SlackFault.Html(503, applied: false));
        var client = rig.Installations.ClientFor(OAuthRig.Team);

        var exception = await Fails.WithAsync(() => client.GetUserAsync(SlackRig.User, Cancellation));
        await client.GetUserAsync(SlackRig.User, Cancellation);

        Assert.Equal("oauth.v2.access", exception.Method);
        Assert.Equal(InstallationStatus.Active, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task An_invalid_refresh_token_marks_the_installation_as_broken_and_calls_stop()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Slack.FailAlways("oauth.v2.access", SlackFault.Error("invalid_refresh_token"));
        rig.Clock.Advance(TimeSpan.FromHours(12));
        var client = rig.Installations.ClientFor(OAuthRig.Team);

        var first = await Fails.WithAsync(() => client.GetUserAsync(SlackRig.User, Cancellation));
        var second = await Fails.WithAsync(() => client.GetUserAsync(SlackRig.User, Cancellation));

        Assert.Equal(("invalid_refresh_token", "not_installed"), (first.Error, second.Error));
        Assert.Equal(InstallationStatus.Broken, (await rig.StoredAsync()).Status);
        Assert.Equal(2, rig.Slack.CallsOf("oauth.v2.access").Count);
        Assert.Empty(rig.Slack.CallsOf("users.info"));
    }

    [Fact]
    public async Task The_pair_before_is_tried_when_the_present_one_is_refused()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Slack.Authority.AcceptRefreshToken("xoxe-1-before");
        await rig.Store.ChangeAsync(
            OAuthRig.Team,
            stored => stored with
            {
                Tokens = stored.Tokens! with { RefreshToken = "xoxe-1-never-valid" },
                PreviousTokens = new BotTokens("xoxe.xoxb-before") { RefreshToken = "xoxe-1-before" },
            },
            Cancellation);
        rig.Clock.Advance(TimeSpan.FromHours(12));

        await rig.Installations.ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, Cancellation);

        Assert.Equal(["xoxe-1-never-valid", "xoxe-1-before"], rig.Slack.CallsOf("oauth.v2.access").Skip(1).Select(call => call["refresh_token"]));
        Assert.Equal(InstallationStatus.Active, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_pair_that_another_process_has_bought_meanwhile_is_used()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromHours(12));
        var release = new TaskCompletionSource();
        rig.Store.BeforeSaving = () => release.Task;

        var ours = rig.Installations.ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, Cancellation);
        await rig.Slack.WaitForAsync(slack => slack.CallsOf("oauth.v2.access").Count == 2, Cancellation);
        rig.Slack.FailNext(SlackFault.HoldUntil(release.Task), call => call.Method == "oauth.v2.access");
        var theirs = rig.NewProcess().ClientFor(OAuthRig.Team).GetUserAsync(SlackRig.User, Cancellation);
        await rig.Slack.WaitForAsync(slack => slack.CallsOf("oauth.v2.access").Count == 3, Cancellation);
        rig.Slack.StopFailing();
        rig.Store.BeforeSaving = () => Task.CompletedTask;
        release.SetResult();
        await ours;
        var outcome = await Record.ExceptionAsync(() => theirs);

        // Theirs was refused, and finds the new pair in the store or, when it looked too early, leaves it alone.
        Assert.True(outcome is null or Protocols.Slack.WebApi.Errors.SlackApiException { Error: "invalid_refresh_token" });
        Assert.Equal(InstallationStatus.Active, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_token_without_rotation_is_used_as_it_is()
    {
        await using var rig = await OAuthRig.StartAsync();
        rig.Slack.Authority.IsRotating = false;
        var installation = await rig.InstallAsync();
        rig.Clock.Advance(TimeSpan.FromDays(400));
        var client = rig.Installations.ClientFor(OAuthRig.Team);

        await client.GetUserAsync(SlackRig.User, Cancellation);
        rig.Slack.Authority.Refuse(installation.Tokens!.AccessToken, "token_expired");
        var exception = await Fails.WithAsync(() => client.GetUserAsync(SlackRig.User, Cancellation));

        Assert.Null(installation.Tokens.ExpiresAt);
        Assert.Equal("token_expired", exception.Error);
        Assert.Single(rig.Slack.CallsOf("oauth.v2.access"));
    }
}
