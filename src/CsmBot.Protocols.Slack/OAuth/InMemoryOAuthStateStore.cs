namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Keeps states as long as the process lives, and not past their end: installations that were begun before a restart begin again.</summary>
/// <param name="clock">Says when they have ended.</param>
public sealed class InMemoryOAuthStateStore(TimeProvider clock) : IOAuthStateStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OAuthState> _states = new(StringComparer.Ordinal);

    /// <summary>How many are kept.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _states.Count;
            }
        }
    }

    /// <inheritdoc/>
    public Task AddAsync(OAuthState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (hash, _) in _states.Where(kept => kept.Value.ExpiresAt <= now).ToList())
            {
                _states.Remove(hash);
            }

            _states[state.StateHash] = state;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<OAuthState?> TakeAsync(string stateHash, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_states.Remove(stateHash, out var state) ? state : null);
        }
    }
}
