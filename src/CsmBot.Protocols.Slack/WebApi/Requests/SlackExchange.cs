using System.Net.Http.Headers;
using System.Text;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>Sends a call once and says what became of it; once more with a fresh token when the first had expired.</summary>
internal sealed class SlackExchange(HttpClient http, Uri baseAddress, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <param name="call">What to send.</param>
    /// <param name="timeout">For one attempt.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<SlackAnswer> SendAsync(SlackCall call, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (call.Tokens is not { } tokens)
        {
            return await SendOnceAsync(call, BasicOf(call.Credentials), timeout, cancellationToken).ConfigureAwait(false);
        }

        var token = await tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var answer = await SendOnceAsync(call, Bearer(token), timeout, cancellationToken).ConfigureAwait(false);
        if (answer.Error != SlackErrorCodes.TokenExpired || await tokens.RefreshAsync(token, cancellationToken).ConfigureAwait(false) is not { } fresh)
        {
            return answer;
        }

        return await SendOnceAsync(call, Bearer(fresh), timeout, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SlackAnswer> SendOnceAsync(SlackCall call, AuthenticationHeaderValue? authorization, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var message = MessageOf(call, authorization);
        using var overdue = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(call, response, either.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return new SlackAnswer(KindOf(exception.HttpRequestError), HttpStatus: 0) { Fault = exception };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer(AnswerKind.Lost, HttpStatus: 0) { Fault = new TimeoutException("Slack did not answer in time.", exception) };
        }
    }

    private HttpRequestMessage MessageOf(SlackCall call, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, call.Address ?? new Uri(baseAddress, call.Method));
        message.Headers.Authorization = authorization;
        if (call.Json is { } json)
        {
            message.Content = new ByteArrayContent(json);
            message.Content.Headers.ContentType = Json;
        }
        else
        {
            message.Content = new FormUrlEncodedContent(call.Form);
        }

        return message;
    }

    private async Task<SlackAnswer> ReadAsync(SlackCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        var answer = call.Address is null ? AnswerReader.Read(status, body) : AnswerReader.ReadResponseUrl(status, body);
        return answer with { RetryAfter = RetryAfterOf(response.Headers.RetryAfter) };
    }

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static AnswerKind KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            => AnswerKind.NotSent,
        HttpRequestError.ConfigurationLimitExceeded => AnswerKind.Unreadable,
        _ => AnswerKind.Lost,
    };

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private static AuthenticationHeaderValue? BasicOf(SlackClientCredentials? credentials) => credentials is null
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.ClientId}:{credentials.ClientSecret}")));
}
