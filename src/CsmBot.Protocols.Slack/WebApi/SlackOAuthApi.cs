using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Requests;

namespace CsmBot.Protocols.Slack.WebApi;

internal sealed class SlackOAuthApi(SlackPipeline pipeline) : ISlackOAuthApi
{
    public Task<OAuthAccess> ExchangeCodeAsync(SlackClientCredentials credentials, string code, Uri redirectUri, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        var form = new FormFields().Add("code", code).Add("redirect_uri", redirectUri.OriginalString);
        return pipeline.ReadAsync(SlackCalls.OAuthAccess(credentials, form), WebApiJson.Default.OAuthAccess, cancellationToken);
    }

    public Task<OAuthAccess> RefreshAsync(SlackClientCredentials credentials, string refreshToken, CancellationToken cancellationToken)
    {
        var form = new FormFields().Add("grant_type", "refresh_token").Add("refresh_token", refreshToken);
        return pipeline.ReadAsync(SlackCalls.OAuthAccess(credentials, form), WebApiJson.Default.OAuthAccess, cancellationToken);
    }

    public Task<OAuthAccess> ExchangeLongLivedTokenAsync(SlackClientCredentials credentials, string token, CancellationToken cancellationToken) =>
        pipeline.ReadAsync(SlackCalls.OAuthExchange(credentials, token), WebApiJson.Default.OAuthAccess, cancellationToken);
}
