using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// Buys the next pair of tokens and stores it before anybody uses it: a refresh token serves once, and a pair that is lost locks the
/// bot out.
/// </summary>
internal sealed class TokenRotation(ISlackOAuthApi oauth, IInstallationStore store, SlackOAuthOptions options, TimeProvider clock)
{
    public static BotTokens TokensOf(OAuthAccess access, DateTimeOffset now) => new(access.AccessToken)
    {
        RefreshToken = access.RefreshToken,
        ExpiresAt = access.ExpiresIn is { } seconds ? now.AddSeconds(seconds) : null,
    };

    /// <summary>The installation with tokens other than the one to replace.</summary>
    /// <param name="installation">As it was read.</param>
    /// <param name="cancellationToken">Ends the waiting; the refresh token may be spent.</param>
    /// <exception cref="SlackApiException">Slack refused; after <c>invalid_refresh_token</c> the installation is marked as broken.</exception>
    public async Task<Installation> RotateAsync(Installation installation, CancellationToken cancellationToken)
    {
        try
        {
            return await BuyAsync(installation, installation.Tokens!.RefreshToken!, cancellationToken).ConfigureAwait(false);
        }
        catch (SlackApiException exception) when (exception.Error == SlackErrorCodes.InvalidRefreshToken)
        {
            return await RecoverAsync(installation, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Installation> BuyAsync(Installation installation, string refreshToken, CancellationToken cancellationToken)
    {
        var access = await oauth.RefreshAsync(options.Credentials!, refreshToken, cancellationToken).ConfigureAwait(false);
        var tokens = TokensOf(access, clock.GetUtcNow());
        var spent = installation.Tokens;

        // Whoever asked may have given up; what was bought is stored all the same.
        var stored = await InstallationChanges.ApplyAsync(
            store,
            installation.Key,
            now => now?.Tokens is null || now.Tokens.AccessToken != spent?.AccessToken ? null : now with { Tokens = tokens, PreviousTokens = spent, Status = InstallationStatus.Active },
            CancellationToken.None).ConfigureAwait(false);

        // Removed or installed anew meanwhile: what is stored counts, and the pair just bought goes unused.
        return stored ?? await FindAsync(installation.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Another process may have bought the next pair; else the pair before may still do, when the present one never took effect.</summary>
    private async Task<Installation> RecoverAsync(Installation installation, SlackApiException refusal, CancellationToken cancellationToken)
    {
        var now = await FindAsync(installation.Key, cancellationToken).ConfigureAwait(false);
        if (now.Tokens is { } tokens && tokens.AccessToken != installation.Tokens!.AccessToken)
        {
            return now;
        }

        if (installation.PreviousTokens?.RefreshToken is { } previous)
        {
            try
            {
                return await BuyAsync(installation, previous, cancellationToken).ConfigureAwait(false);
            }
            catch (SlackApiException exception) when (exception.Error == SlackErrorCodes.InvalidRefreshToken)
            {
                // Spent as well: it is broken.
            }
        }

        await InstallationChanges.ApplyAsync(
            store,
            installation.Key,
            stored => stored?.Tokens?.AccessToken == installation.Tokens!.AccessToken ? stored with { Status = InstallationStatus.Broken } : null,
            cancellationToken).ConfigureAwait(false);
        throw refusal;
    }

    private async Task<Installation> FindAsync(InstallationKey key, CancellationToken cancellationToken) =>
        await store.FindAsync(key, cancellationToken).ConfigureAwait(false) ?? throw InstallationTokenSource.NotInstalled();
}
