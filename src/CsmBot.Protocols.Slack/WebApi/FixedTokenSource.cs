namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// A token that does not change: an app-level token (<c>xapp-</c>), or the bot token of a single workspace without rotation. See
/// https://docs.slack.dev/authentication/tokens.
/// </summary>
public sealed class FixedTokenSource : ISlackTokenSource
{
    private readonly string _token;

    /// <summary>Makes the source.</summary>
    /// <param name="key">What the token is of; see <see cref="ISlackTokenSource.Key"/>.</param>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public FixedTokenSource(string key, string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        Key = key;
        _token = token;
    }

    /// <inheritdoc/>
    public string Key { get; }

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_token);

    /// <inheritdoc/>
    public ValueTask<string?> RefreshAsync(string expiredToken, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
