using System.Security.Cryptography;
using System.Text;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// Installs the app: sends a browser to Slack with a state that serves once, and buys tokens when it comes back. See
/// https://docs.slack.dev/authentication/installing-with-oauth.
/// </summary>
/// <param name="api">The way to Slack.</param>
/// <param name="installations">Where the result is kept.</param>
/// <param name="states">Where it is kept what was begun.</param>
/// <param name="options">Client, scopes and redirect.</param>
/// <param name="clock">Ends states and dates tokens.</param>
public sealed class SlackInstaller(SlackApi api, IInstallationStore installations, IOAuthStateStore states, SlackOAuthOptions options, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Begins an installation.</summary>
    /// <param name="teamId">The workspace to offer first; null leaves it to the user.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<InstallStart> BeginAsync(string? teamId, CancellationToken cancellationToken)
    {
        var state = NewSecret();
        var browser = NewSecret();
        await states.AddAsync(new OAuthState(HashOf(state), HashOf(browser), clock.GetUtcNow() + options.StateLifetime), cancellationToken).ConfigureAwait(false);
        return new InstallStart(AddressOf(state, teamId), browser);
    }

    /// <summary>
    /// Ends an installation: checks the state, buys the tokens, asks for the bot's id and stores all of it. An installation that is
    /// there already gets the new tokens and scopes.
    /// </summary>
    /// <param name="callback">What the redirect brought.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be installed.</param>
    /// <exception cref="SlackApiException">Slack failed, rather than refused.</exception>
    public async Task<InstallResult> CompleteAsync(InstallCallback callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);

        // The state comes first: without one of ours, nothing else in the address means anything.
        var refusal = await CheckStateAsync(callback, cancellationToken).ConfigureAwait(false);
        if (refusal != InstallRefusal.None)
        {
            return new InstallResult { Refusal = refusal };
        }

        if (!string.IsNullOrEmpty(callback.Error) || string.IsNullOrEmpty(callback.Code))
        {
            return new InstallResult { Refusal = string.IsNullOrEmpty(callback.Error) ? InstallRefusal.CodeRejected : InstallRefusal.Denied, Error = callback.Error };
        }

        try
        {
            var access = await api.OAuth.ExchangeCodeAsync(options.Credentials!, callback.Code, options.RedirectUri!, cancellationToken).ConfigureAwait(false);
            return new InstallResult { Installation = await StoreAsync(access, cancellationToken).ConfigureAwait(false) };
        }
        catch (SlackApiException exception) when (exception.Kind is not SlackErrorKind.Transient and not SlackErrorKind.RateLimited)
        {
            return new InstallResult { Refusal = InstallRefusal.CodeRejected, Error = exception.Error };
        }
    }

    private async Task<InstallRefusal> CheckStateAsync(InstallCallback callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(callback.State))
        {
            return InstallRefusal.StateMissing;
        }

        // Taken before anything is compared, so that a wrong guess at the cookie cannot be followed by another.
        var state = await states.TakeAsync(HashOf(callback.State), cancellationToken).ConfigureAwait(false);
        if (state is null || state.ExpiresAt <= clock.GetUtcNow())
        {
            return InstallRefusal.StateUnknown;
        }

        var browser = Encoding.ASCII.GetBytes(HashOf(callback.BrowserSecret ?? ""));
        return CryptographicOperations.FixedTimeEquals(browser, Encoding.ASCII.GetBytes(state.BrowserHash)) ? InstallRefusal.None : InstallRefusal.OtherBrowser;
    }

    private async Task<Installation> StoreAsync(OAuthAccess access, CancellationToken cancellationToken)
    {
        var key = InstallationKey.Of(access.IsEnterpriseInstall, access.Enterprise?.Id, access.Team?.Id)
            ?? throw new SlackApiException(new SlackFailure("oauth.v2.access", HttpStatus: 200, SlackErrorCodes.UnreadableResponse) { Attempts = 1, IsOutcomeUnknown = true }, innerException: null);
        var tokens = TokenRotation.TokensOf(access, clock.GetUtcNow());
        var who = await api.For(new FixedTokenSource(key.ToString(), access.AccessToken)).AuthTestAsync(cancellationToken).ConfigureAwait(false);
        var installation = new Installation
        {
            Key = key,
            AppId = access.AppId,
            TeamId = access.Team?.Id,
            TeamName = access.Team?.Name,
            EnterpriseId = access.Enterprise?.Id,
            BotUserId = access.BotUserId ?? who.UserId,
            BotId = who.BotId,
            Scopes = (access.Scope ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            InstallerUserId = access.AuthedUser?.Id,
            InstalledAt = clock.GetUtcNow(),
            Tokens = tokens,
        };
        return (await InstallationChanges.ApplyAsync(installations, key, _ => installation, cancellationToken).ConfigureAwait(false))!;
    }

    private Uri AddressOf(string state, string? teamId)
    {
        var query = new StringBuilder()
            .Append("?client_id=").Append(Uri.EscapeDataString(options.Credentials!.ClientId))
            .Append("&scope=").Append(Uri.EscapeDataString(string.Join(',', options.Scopes)))
            .Append("&redirect_uri=").Append(Uri.EscapeDataString(options.RedirectUri!.OriginalString))
            .Append("&state=").Append(state);
        if (teamId is not null)
        {
            query.Append("&team=").Append(Uri.EscapeDataString(teamId));
        }

        return new Uri(options.AuthorizeAddress, query.ToString());
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
