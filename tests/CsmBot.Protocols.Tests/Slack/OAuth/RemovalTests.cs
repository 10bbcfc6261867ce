using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

public sealed class RemovalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_installation_nothing_is_sent()
    {
        await using var rig = await OAuthRig.StartAsync();

        var exception = await Fails.WithAsync(() => rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal("not_installed", exception.Error);
        Assert.Empty(rig.Slack.Calls);
    }

    [Fact]
    public async Task An_app_that_is_removed_loses_its_tokens_and_nothing_else()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();

        Assert.True(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation));
        Assert.False(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation));

        var stored = await rig.StoredAsync();
        Assert.Equal((InstallationStatus.Uninstalled, null, null, "U0BOT"), (stored.Status, stored.Tokens, stored.PreviousTokens, stored.BotUserId));
        Assert.Equal("not_installed", (await Fails.WithAsync(() => rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation))).Error);
    }

    [Fact]
    public async Task A_removal_that_comes_after_a_new_installation_is_of_the_old_one()
    {
        await using var rig = await OAuthRig.StartAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.InstallAsync();

        Assert.False(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start.AddMinutes(4), Cancellation));

        Assert.Equal(InstallationStatus.Active, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_removal_in_the_second_of_the_installation_counts()
    {
        await using var rig = await OAuthRig.StartAsync();
        rig.Clock.Advance(TimeSpan.FromSeconds(0.9));
        await rig.InstallAsync();

        Assert.True(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation));
    }

    [Theory]
    [InlineData("U0BOT", InstallationStatus.Revoked)]
    [InlineData("U0OTHER", InstallationStatus.Active)]
    public async Task Tokens_that_are_revoked_are_the_bots_or_not(string user, InstallationStatus expected)
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();

        await rig.Installations.MarkRevokedAsync(OAuthRig.Team, ["U1", user], OAuthRig.Start, Cancellation);

        Assert.Equal(expected, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task Both_events_may_come_in_either_order_and_without_an_installation()
    {
        await using var rig = await OAuthRig.StartAsync();
        Assert.False(await rig.Installations.MarkRevokedAsync(OAuthRig.Team, ["U0BOT"], OAuthRig.Start, Cancellation));
        Assert.False(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation));
        await rig.InstallAsync();

        Assert.True(await rig.Installations.MarkRevokedAsync(OAuthRig.Team, ["U0BOT"], OAuthRig.Start, Cancellation));
        Assert.True(await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation));
        Assert.False(await rig.Installations.MarkRevokedAsync(OAuthRig.Team, ["U0BOT"], OAuthRig.Start, Cancellation));

        Assert.Equal(InstallationStatus.Uninstalled, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_token_is_given_back_and_deleted()
    {
        await using var rig = await OAuthRig.StartAsync();
        var installation = await rig.InstallAsync();

        await rig.Installations.RevokeAsync(OAuthRig.Team, Cancellation);

        Assert.Equal(installation.Tokens!.AccessToken, rig.Slack.CallsOf("auth.revoke").Single().Token);
        Assert.Equal((InstallationStatus.Revoked, null), ((await rig.StoredAsync()).Status, (await rig.StoredAsync()).Tokens));
    }

    [Fact]
    public async Task A_token_that_is_dead_is_deleted()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Slack.FailNext("auth.revoke", SlackFault.Error("token_revoked"));

        await rig.Installations.RevokeAsync(OAuthRig.Team, Cancellation);

        Assert.Equal(InstallationStatus.Revoked, (await rig.StoredAsync()).Status);
    }

    [Fact]
    public async Task A_token_that_may_live_is_kept()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        rig.Slack.FailNext("auth.revoke", SlackFault.Error("no_permission"));

        await Fails.WithAsync(() => rig.Installations.RevokeAsync(OAuthRig.Team, Cancellation));

        Assert.NotNull((await rig.StoredAsync()).Tokens);
    }

    [Fact]
    public async Task Installing_again_makes_a_removed_app_active()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.InstallAsync();
        await rig.Installations.MarkUninstalledAsync(OAuthRig.Team, OAuthRig.Start, Cancellation);

        await rig.InstallAsync();
        await rig.Installations.ClientFor(OAuthRig.Team).PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Single(rig.Slack.Workspace.Messages);
    }
}
