using System.Net.Http.Headers;
using CsmBot.Protocols.BotFramework.Connector.Credentials;

namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>Sends a request once and says what became of it; once more with a fresh token when the first was refused.</summary>
internal sealed class ConnectorExchange(HttpClient http, ConnectorTokens? tokens, TimeProvider clock)
{
    private const int Unauthorized = 401;
    private const string CorrelationHeader = "MS-CV";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <param name="request">What to send.</param>
    /// <param name="timeout">For one attempt.</param>
    /// <param name="sending">Called before each attempt.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<ConnectorAnswer> SendAsync(ConnectorRequest request, TimeSpan timeout, Action sending, CancellationToken cancellationToken)
    {
        if (tokens is null)
        {
            sending();
            return await SendOnceAsync(request, token: null, timeout, cancellationToken).ConfigureAwait(false);
        }

        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        sending();
        var answer = await SendOnceAsync(request, token, timeout, cancellationToken).ConfigureAwait(false);
        if (answer.Status != Unauthorized)
        {
            return answer;
        }

        tokens.Drop(token);
        var fresh = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        sending();
        return await SendOnceAsync(request, fresh, timeout, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConnectorAnswer> SendOnceAsync(ConnectorRequest request, string? token, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var message = MessageOf(request, token);
        using var overdue = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(response, either.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return new ConnectorAnswer(IsBeforeSending(exception.HttpRequestError) ? AnswerKind.NotSent : AnswerKind.Lost, Status: 0) { Fault = exception };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer(AnswerKind.Lost, Status: 0) { Fault = new TimeoutException("The connector did not answer in time.", exception) };
        }
    }

    private static HttpRequestMessage MessageOf(ConnectorRequest request, string? token)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = Json;
        }

        return message;
    }

    private async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(AnswerKind.Answered, (int)response.StatusCode)
    {
        Body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        RetryAfter = RetryAfterOf(response.Headers.RetryAfter),
        CorrelationId = response.Headers.TryGetValues(CorrelationHeader, out var values) ? values.FirstOrDefault() : null,
    };

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
