namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// Where a client's token comes from: fixed, or rotated by an installation. See
/// https://docs.slack.dev/authentication/tokens.
/// </summary>
public interface ISlackTokenSource
{
    /// <summary>The workspace, organisation or app that the token is of. Calls with the same key share queues and rates.</summary>
    string Key { get; }

    /// <summary>The token to use now.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask<string> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Another token in place of one that Slack called expired. Called by every call that met it: all of them must share one refresh.
    /// Null: there is none, and the calls fail with <see cref="Errors.SlackErrorCodes.TokenExpired"/>.
    /// </summary>
    /// <param name="expiredToken">The token that was refused; when the present one is another already, that is the answer.</param>
    /// <param name="cancellationToken">Ends the waiting of this call, not the refresh of the others.</param>
    ValueTask<string?> RefreshAsync(string expiredToken, CancellationToken cancellationToken);
}
