using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

public sealed class InstallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_browser_is_sent_to_Slack_with_scopes_redirect_and_an_unguessable_state()
    {
        await using var rig = await OAuthRig.StartAsync();

        var first = await rig.Installer.BeginAsync("T01ACME", Cancellation);
        var second = await rig.Installer.BeginAsync(teamId: null, Cancellation);

        Assert.StartsWith(
            "https://slack.com/oauth/v2/authorize?client_id=111.222&scope=chat%3Awrite%2Cusers%3Aread&redirect_uri=https%3A%2F%2Fbot.example.com%2Fslack%2Fcallback&state=",
            first.AuthorizeAddress.AbsoluteUri,
            StringComparison.Ordinal);
        Assert.EndsWith("&team=T01ACME", first.AuthorizeAddress.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal((64, 64), (OAuthRig.StateOf(first).Length, first.BrowserSecret.Length));
        Assert.NotEqual(OAuthRig.StateOf(first), OAuthRig.StateOf(second));
        Assert.NotEqual(OAuthRig.StateOf(first), first.BrowserSecret);
    }

    [Fact]
    public async Task A_workspace_is_installed_with_all_that_is_known_of_it()
    {
        await using var rig = await OAuthRig.StartAsync();

        var installation = await rig.InstallAsync();

        Assert.Equal(installation, await rig.StoredAsync());
        Assert.Equal("team:T01ACME", installation.Key.ToString());
        Assert.Equal(("A01BOT", "T01ACME", "Acme", null), (installation.AppId, installation.TeamId, installation.TeamName, installation.EnterpriseId));
        Assert.Equal(("U0BOT", "B0BOT", "U03LEE"), (installation.BotUserId, installation.BotId, installation.InstallerUserId));
        Assert.Equal(["chat:write", "users:read"], installation.Scopes);
        Assert.Equal((OAuthRig.Start, OAuthRig.Start.AddHours(12)), (installation.InstalledAt, installation.Tokens!.ExpiresAt));
        Assert.Equal((InstallationStatus.Active, 1), (installation.Status, installation.Version));
    }

    [Fact]
    public async Task An_organisation_without_a_workspace_is_installed_under_its_own_key()
    {
        await using var rig = await OAuthRig.StartAsync();
        (rig.Slack.Authority.IsEnterpriseInstall, rig.Slack.Authority.EnterpriseId) = (true, "E01GROUP");

        var installation = await rig.InstallAsync();

        Assert.Equal(("enterprise:E01GROUP", null, "E01GROUP"), (installation.Key.ToString(), installation.TeamId, installation.EnterpriseId));
    }

    [Fact]
    public async Task A_workspace_of_an_organisation_that_installs_for_itself_has_the_key_of_the_workspace()
    {
        await using var rig = await OAuthRig.StartAsync();
        rig.Slack.Authority.EnterpriseId = "E01GROUP";

        var installation = await rig.InstallAsync();

        Assert.Equal(("team:T01ACME", "E01GROUP"), (installation.Key.ToString(), installation.EnterpriseId));
    }

    [Fact]
    public async Task Installing_again_replaces_tokens_and_scopes()
    {
        await using var rig = await OAuthRig.StartAsync();
        var first = await rig.InstallAsync();
        rig.Slack.Authority.Scope = "chat:write";
        rig.Clock.Advance(TimeSpan.FromHours(1));

        var second = await rig.InstallAsync();

        Assert.NotEqual(first.Tokens, second.Tokens);
        Assert.Equal(["chat:write"], second.Scopes);
        Assert.Equal((OAuthRig.Start.AddHours(1), 2, null), (second.InstalledAt, second.Version, second.PreviousTokens));
    }

    [Fact]
    public async Task A_state_serves_once()
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);
        var callback = new InstallCallback(rig.Slack.Authority.NewCode(rig.Options.RedirectUri!.OriginalString), OAuthRig.StateOf(start), null, start.BrowserSecret);

        Assert.Equal(InstallRefusal.None, (await rig.Installer.CompleteAsync(callback, Cancellation)).Refusal);
        var second = await rig.Installer.CompleteAsync(callback with { Code = rig.Slack.Authority.NewCode(rig.Options.RedirectUri.OriginalString) }, Cancellation);

        Assert.Equal((InstallRefusal.StateUnknown, null), (second.Refusal, second.Installation));
        Assert.Single(rig.Slack.CallsOf("oauth.v2.access"));
    }

    [Theory]
    [InlineData(9.99, InstallRefusal.CodeRejected)]
    [InlineData(10, InstallRefusal.StateUnknown)]
    public async Task A_state_lives_for_ten_minutes(double minutes, InstallRefusal expected)
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);
        rig.Clock.Advance(TimeSpan.FromMinutes(minutes));

        var result = await rig.Installer.CompleteAsync(new InstallCallback("made-up", OAuthRig.StateOf(start), null, start.BrowserSecret), Cancellation);

        Assert.Equal(expected, result.Refusal);
    }

    [Theory]
    [InlineData(null, InstallRefusal.StateMissing)]
    [InlineData("", InstallRefusal.StateMissing)]
    [InlineData("made-up", InstallRefusal.StateUnknown)]
    public async Task Without_a_state_of_ours_nothing_is_bought(string? state, InstallRefusal expected)
    {
        await using var rig = await OAuthRig.StartAsync();

        var result = await rig.Installer.CompleteAsync(new InstallCallback("code", state, null, "cookie"), Cancellation);

        Assert.Equal(expected, result.Refusal);
        Assert.Empty(rig.Slack.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("other")]
    public async Task A_state_of_another_browser_is_refused_and_spent(string? browser)
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);
        var callback = new InstallCallback("code", OAuthRig.StateOf(start), null, browser);

        Assert.Equal(InstallRefusal.OtherBrowser, (await rig.Installer.CompleteAsync(callback, Cancellation)).Refusal);
        Assert.Equal(InstallRefusal.StateUnknown, (await rig.Installer.CompleteAsync(callback with { BrowserSecret = start.BrowserSecret }, Cancellation)).Refusal);
        Assert.Empty(rig.Slack.Calls);
    }

    [Fact]
    public async Task A_user_who_says_no_is_no_fault()
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);

        var result = await rig.Installer.CompleteAsync(new InstallCallback(null, OAuthRig.StateOf(start), "access_denied", start.BrowserSecret), Cancellation);

        Assert.Equal((InstallRefusal.Denied, "access_denied"), (result.Refusal, result.Error));
    }

    [Theory]
    [InlineData("spent", "invalid_code")]
    [InlineData(null, null)]
    public async Task A_code_that_Slack_does_not_take_is_a_refusal(string? code, string? error)
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);

        var result = await rig.Installer.CompleteAsync(new InstallCallback(code, OAuthRig.StateOf(start), null, start.BrowserSecret), Cancellation);

        Assert.Equal((InstallRefusal.CodeRejected, error), (result.Refusal, result.Error));
    }

    [Fact]
    public async Task A_fault_of_Slack_is_no_refusal()
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);
        rig.Slack.FailNext("oauth.v2.access", SlackFault.Html(500, applied: false));

        await Fails.WithAsync(() => rig.Installer.CompleteAsync(new InstallCallback("code", OAuthRig.StateOf(start), null, start.BrowserSecret), Cancellation));
    }

    [Fact]
    public async Task States_that_have_ended_are_forgotten_and_only_hashes_are_kept()
    {
        await using var rig = await OAuthRig.StartAsync();
        await rig.Installer.BeginAsync(null, Cancellation);
        rig.Clock.Advance(TimeSpan.FromMinutes(10));

        var start = await rig.Installer.BeginAsync(null, Cancellation);

        Assert.Equal(1, rig.States.Count);
        Assert.Null(await rig.States.TakeAsync(OAuthRig.StateOf(start), Cancellation));
    }

    [Fact]
    public async Task Text_forms_hide_secrets()
    {
        await using var rig = await OAuthRig.StartAsync();
        var start = await rig.Installer.BeginAsync(null, Cancellation);
        var installation = await rig.InstallAsync();

        var text = $"{start} {installation} {new InstallCallback("secret-code", "secret-state", null, "secret-cookie")}";

        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xox", text, StringComparison.Ordinal);
        Assert.DoesNotContain(start.BrowserSecret, text, StringComparison.Ordinal);
    }
}
