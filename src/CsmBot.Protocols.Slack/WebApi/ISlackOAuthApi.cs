using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Arguments;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>
/// Codes and refresh tokens for tokens. None of these calls is repeated where it may have arrived, since codes and refresh tokens
/// serve once. Failures are <see cref="Errors.SlackApiException"/>. See https://docs.slack.dev/authentication/installing-with-oauth.
/// </summary>
public interface ISlackOAuthApi
{
    /// <summary>Buys a token for the code of an installation. See https://docs.slack.dev/reference/methods/oauth.v2.access.</summary>
    /// <param name="credentials">Sent as HTTP Basic authentication.</param>
    /// <param name="code">From the redirect; serves once, for about 10 minutes.</param>
    /// <param name="redirectUri">Exactly what the authorize address had.</param>
    /// <param name="cancellationToken">Ends the waiting; the code may be spent.</param>
    Task<OAuthAccess> ExchangeCodeAsync(SlackClientCredentials credentials, string code, Uri redirectUri, CancellationToken cancellationToken);

    /// <summary>Buys the next token. See https://docs.slack.dev/authentication/using-token-rotation.</summary>
    /// <param name="credentials">Sent as HTTP Basic authentication.</param>
    /// <param name="refreshToken">Serves once.</param>
    /// <param name="cancellationToken">Ends the waiting; the refresh token may be spent.</param>
    Task<OAuthAccess> RefreshAsync(SlackClientCredentials credentials, string refreshToken, CancellationToken cancellationToken);

    /// <summary>
    /// Trades a token that lives on for a first pair that rotates. There is no way back. See
    /// https://docs.slack.dev/reference/methods/oauth.v2.exchange.
    /// </summary>
    /// <param name="credentials">Sent as HTTP Basic authentication.</param>
    /// <param name="token">The token that lives on.</param>
    /// <param name="cancellationToken">Ends the waiting; the token may be spent.</param>
    Task<OAuthAccess> ExchangeLongLivedTokenAsync(SlackClientCredentials credentials, string token, CancellationToken cancellationToken);
}
