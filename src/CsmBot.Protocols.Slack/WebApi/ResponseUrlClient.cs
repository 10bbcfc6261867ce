using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Pacing;
using CsmBot.Protocols.Slack.WebApi.Requests;

namespace CsmBot.Protocols.Slack.WebApi;

internal sealed class ResponseUrlClient(SlackPipeline pipeline) : IResponseUrlClient
{
    private const string Method = "response_url";

    public Task PostAsync(Uri responseUrl, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(responseUrl);
        if (!IsAllowed(responseUrl, pipeline.Options))
        {
            throw new SlackApiException(new SlackFailure(Method, HttpStatus: 0, SlackErrorCodes.ResponseHostNotAllowed), innerException: null);
        }

        // The address is the channel: posts to it keep their order and the rate of one a second.
        var call = new SlackCall(Method, SlackTier.Special) { Address = responseUrl, Json = message.ToArray(), Channel = responseUrl.AbsolutePath };
        return pipeline.SendAsync(call, cancellationToken);
    }

    // The payload is signed, and yet no address in it decides alone where this process connects to.
    private static bool IsAllowed(Uri url, SlackApiOptions options) =>
        url.IsAbsoluteUri
        && url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && options.ResponseHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase))
            || (options.AllowLoopbackResponses && url.IsLoopback));
}
