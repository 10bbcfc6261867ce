using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>
/// The issuer's keys: fetched when first needed, by one request at a time however many wait, and kept when a later fetch fails.
/// </summary>
/// <remarks>
/// It stands in for the library's ConfigurationManager, whose refresh cannot be awaited, is used up for 5 minutes by whoever
/// shows an unknown key, and whose callers without keys fetch one after another.
/// </remarks>
internal sealed partial class SigningKeySource(Uri address, IDocumentRetriever retriever, TokenRules rules, TimeSpan timeout, ILogger logger)
{
    /// <summary>How old keys get before they are fetched anew, behind the request that notices.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);

    /// <summary>Least time between two refreshes that unknown keys cause: a stranger can ask for one with any made-up key id.</summary>
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(30);

    /// <summary>Least time between a failed fetch and the next while there are no keys at all.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private SigningKeySet? _current;
    private Task<SigningKeySet?>? _flight;
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _refreshedAt = DateTimeOffset.MinValue;

    /// <summary>The keys; null when they cannot be had now.</summary>
    public async ValueTask<SigningKeySet?> GetAsync(CancellationToken cancellationToken)
    {
        Task<SigningKeySet?> flight;
        lock (_gate)
        {
            var now = rules.Clock.GetUtcNow();
            if (_current is not null)
            {
                if (_flight is null && now - _fetchedAt >= MaxAge && now - _failedAt >= RefreshInterval)
                {
                    _ = TakeOff();
                }

                return _current;
            }

            if (_flight is null && now - _failedAt < RetryInterval)
            {
                return null;
            }

            flight = _flight ?? TakeOff();
        }

        return await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Keys newer than the ones that lacked a key; the same ones when they were refreshed just now; null when fetching failed.
    /// </summary>
    public async ValueTask<SigningKeySet?> RefreshAsync(SigningKeySet seen, CancellationToken cancellationToken)
    {
        Task<SigningKeySet?> flight;
        lock (_gate)
        {
            if (!ReferenceEquals(_current, seen))
            {
                return _current;
            }

            var now = rules.Clock.GetUtcNow();
            if (_flight is null && now - _refreshedAt < RefreshInterval)
            {
                return seen;
            }

            _refreshedAt = _flight is null ? now : _refreshedAt;
            flight = _flight ?? TakeOff();
        }

        return await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // No request's token ends the flight: others wait for it too.
    private Task<SigningKeySet?> TakeOff() => _flight = Task.Run(FetchAsync, CancellationToken.None);

    private async Task<SigningKeySet?> FetchAsync()
    {
        SigningKeySet? keys = null;
        try
        {
            using var limit = new CancellationTokenSource(timeout);
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, retriever, limit.Token).ConfigureAwait(false);
            keys = SigningKeySet.Of(document, rules);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a server may answer, the verdict is that there are no keys.
            Log.Unavailable(logger, exception.GetType().Name, exception.GetBaseException().GetType().Name);
        }

        Land(keys);
        return keys;
    }

    private void Land(SigningKeySet? keys)
    {
        lock (_gate)
        {
            var now = rules.Clock.GetUtcNow();
            _flight = null;
            if (keys is null)
            {
                _failedAt = now;
                return;
            }

            _current = keys;
            _fetchedAt = now;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The signing keys of the token issuer could not be fetched ({Fault}, caused by {Cause})")]
        public static partial void Unavailable(ILogger logger, string fault, string cause);
    }
}
