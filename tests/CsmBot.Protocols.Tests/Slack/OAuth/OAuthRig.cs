using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

/// <summary>A fake Slack, a store, and what installs and rotates.</summary>
internal sealed class OAuthRig : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private OAuthRig(SlackRig rig, SteppedTimeProvider clock)
    {
        Rig = rig;
        Clock = clock;
        States = new InMemoryOAuthStateStore(clock);
        Installer = new SlackInstaller(rig.Api, Store, States, Options, clock);
        Installations = NewProcess();
    }

    public SlackRig Rig { get; }

    public FakeSlackApi Slack => Rig.Slack;

    public SteppedTimeProvider Clock { get; }

    public WatchedStore Store { get; } = new();

    public InMemoryOAuthStateStore States { get; }

    public SlackOAuthOptions Options { get; } = new()
    {
        Credentials = new SlackClientCredentials(FakeAuthority.ClientId, FakeAuthority.ClientSecret),
        RedirectUri = new Uri("https://bot.example.com/slack/callback"),
        Scopes = ["chat:write", "users:read"],
    };

    public SlackInstaller Installer { get; }

    public SlackInstallations Installations { get; }

    public static InstallationKey Team { get; } = InstallationKey.Of(isEnterpriseInstall: false, "E1", "T01ACME")!.Value;

    public static async Task<OAuthRig> StartAsync()
    {
        var clock = new SteppedTimeProvider(Start);
        return new OAuthRig(await SlackRig.StartAsync(clock: clock), clock);
    }

    /// <summary>Another process on the same store.</summary>
    public SlackInstallations NewProcess() => new(Rig.Api, Store, Options, Clock);

    public async Task<Installation> InstallAsync()
    {
        var start = await Installer.BeginAsync(teamId: null, TestContext.Current.CancellationToken);
        var result = await Installer.CompleteAsync(new InstallCallback(Slack.Authority.NewCode(Options.RedirectUri!.OriginalString), StateOf(start), null, start.BrowserSecret), TestContext.Current.CancellationToken);
        return result.Installation!;
    }

    public static string StateOf(InstallStart start) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(start.AuthorizeAddress.Query)["state"].ToString();

    public async Task<Installation> StoredAsync() => (await Store.FindAsync(Team, TestContext.Current.CancellationToken))!;

    public ValueTask DisposeAsync() => Rig.DisposeAsync();
}
