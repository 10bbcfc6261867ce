using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// The token of one installation, rotated in good time. It is read from the store for every call, so that a removal or a rotation
/// elsewhere counts at once. See https://docs.slack.dev/authentication/using-token-rotation.
/// </summary>
internal sealed class InstallationTokenSource(InstallationKey key, IInstallationStore store, TokenRotation rotation, SlackOAuthOptions options, TimeProvider clock) : ISlackTokenSource
{
    // A refresh that fails while the token still lives is not tried again for every call.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Task<Installation>? _refresh;
    private DateTimeOffset _nextTry = DateTimeOffset.MinValue;

    public string Key { get; } = key.ToString();

    public static SlackApiException NotInstalled() => new(new SlackFailure("token", HttpStatus: 0, SlackErrorCodes.NotInstalled), innerException: null);

    public async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var tokens = (await FindAsync(cancellationToken).ConfigureAwait(false)).Tokens!;
        var now = clock.GetUtcNow();
        if (tokens is not { RefreshToken: not null, ExpiresAt: { } expiresAt } || now < expiresAt - options.RefreshBefore)
        {
            return tokens.AccessToken;
        }

        if (now >= expiresAt)
        {
            return await RotateAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
        }

        return now < NextTry() ? tokens.AccessToken : await RotateEarlyAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<string?> RefreshAsync(string expiredToken, CancellationToken cancellationToken)
    {
        var tokens = (await FindAsync(cancellationToken).ConfigureAwait(false)).Tokens!;
        if (tokens.AccessToken != expiredToken)
        {
            return tokens.AccessToken;
        }

        return tokens.RefreshToken is null ? null : await RotateAsync(expiredToken, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> RotateEarlyAsync(string present, CancellationToken cancellationToken)
    {
        try
        {
            return await RotateAsync(present, cancellationToken).ConfigureAwait(false);
        }
        catch (SlackApiException exception) when (exception.Kind is SlackErrorKind.Transient or SlackErrorKind.RateLimited)
        {
            lock (_gate)
            {
                _nextTry = clock.GetUtcNow() + PauseAfterFailure;
            }

            return present;
        }
    }

    private async Task<string> RotateAsync(string present, CancellationToken cancellationToken)
    {
        var installation = await StartRefresh(present).WaitAsync(cancellationToken).ConfigureAwait(false);
        return installation is { Status: InstallationStatus.Active, Tokens: { } tokens } ? tokens.AccessToken : throw NotInstalled();
    }

    // Runs on its own: whoever asked first may give up without taking the token from the others.
    private Task<Installation> StartRefresh(string present)
    {
        lock (_gate)
        {
            if (_refresh is { IsCompleted: false } running)
            {
                return running;
            }

            return _refresh = Task.Run(() => RefreshOnceAsync(present), CancellationToken.None);
        }
    }

    private async Task<Installation> RefreshOnceAsync(string present)
    {
        // Read again: between the caller's look and now, another refresh may have ended.
        var installation = await FindAsync(CancellationToken.None).ConfigureAwait(false);
        return installation.Tokens!.AccessToken == present ? await rotation.RotateAsync(installation, CancellationToken.None).ConfigureAwait(false) : installation;
    }

    private async Task<Installation> FindAsync(CancellationToken cancellationToken)
    {
        var installation = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return installation is { Status: InstallationStatus.Active, Tokens: not null } ? installation : throw NotInstalled();
    }

    private DateTimeOffset NextTry()
    {
        lock (_gate)
        {
            return _nextTry;
        }
    }
}
