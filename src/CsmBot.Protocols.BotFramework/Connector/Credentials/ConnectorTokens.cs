using Azure.Core;

namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

/// <summary>
/// The token of the bot: fetched once for all that wait for it, kept, and fetched anew in good time while the old one is still
/// handed out. A token that the connector refused is dropped.
/// </summary>
internal sealed class ConnectorTokens(TokenCredential credential, string scope, TimeProvider clock)
{
    private static readonly TimeSpan RefreshBeforeExpiry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UselessBeforeExpiry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailedRefresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private AccessToken? _current;
    private Task<AccessToken>? _fetch;
    private DateTimeOffset _nextRefresh = DateTimeOffset.MinValue;

    public ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_current is { } current && now < current.ExpiresOn - UselessBeforeExpiry)
            {
                if (now >= _nextRefresh)
                {
                    _ = StartFetch();
                }

                return ValueTask.FromResult(current.Token);
            }

            return WaitAsync(StartFetch(), cancellationToken);
        }
    }

    /// <summary>Forgets the token if it is still the one that was refused; another request may have replaced it meanwhile.</summary>
    public void Drop(string refusedToken)
    {
        lock (_gate)
        {
            if (_current?.Token == refusedToken)
            {
                _current = null;
            }
        }
    }

    private static async ValueTask<string> WaitAsync(Task<AccessToken> fetch, CancellationToken cancellationToken) =>
        (await fetch.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;

    // Runs on its own: whoever asked first may give up without taking the token from the others.
    private Task<AccessToken> StartFetch()
    {
        if (_fetch is { } running)
        {
            return running;
        }

        var fetch = Task.Run(FetchAsync, CancellationToken.None);
        _fetch = fetch;
        _ = fetch.ContinueWith(Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return fetch;
    }

    private async Task<AccessToken> FetchAsync()
    {
        using var timeout = new CancellationTokenSource(FetchTimeout, clock);
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), timeout.Token).ConfigureAwait(false);
            lock (_gate)
            {
                _current = token;
                _nextRefresh = token.RefreshOn ?? token.ExpiresOn - RefreshBeforeExpiry;
            }

            return token;
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException("The credential gave no token in time.", exception);
        }
    }

    private void Finish(Task<AccessToken> fetch)
    {
        lock (_gate)
        {
            _fetch = null;
            if (fetch.Exception is not null)
            {
                _nextRefresh = clock.GetUtcNow() + PauseAfterFailedRefresh;
            }
        }
    }
}
