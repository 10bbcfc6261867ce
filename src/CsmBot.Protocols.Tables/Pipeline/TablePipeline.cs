using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CsmBot.Protocols.Tables.Errors;

namespace CsmBot.Protocols.Tables.Pipeline;

/// <summary>Builds requests to one endpoint and turns everything but the wanted statuses into typed exceptions.</summary>
internal sealed class TablePipeline(HttpPipeline pipeline, Uri endpoint)
{
    public const string JsonWithTypes = "application/json;odata=minimalmetadata";

    public Uri Endpoint { get; } = new(endpoint.AbsoluteUri.TrimEnd('/'));

    public static TablePipeline Create(Uri endpoint, TableClientOptions? options, Func<TableClientOptions, HttpPipelinePolicy> authentication, bool perRetry)
    {
        options ??= new TableClientOptions();
        var policy = authentication(options);
        HttpPipelinePolicy[] perCall = perRetry ? [] : [policy];
        HttpPipelinePolicy[] perAttempt = perRetry ? [policy, new AttemptPolicy()] : [new AttemptPolicy()];
        return new TablePipeline(HttpPipelineBuilder.Build(options, perCall, perAttempt, null), endpoint);
    }

    public HttpMessage CreateMessage(RequestMethod method, string resource)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri($"{Endpoint.AbsoluteUri}/{resource}"));
        request.Headers.SetValue("x-ms-version", TableClientOptions.ServiceVersion);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("MaxDataServiceVersion", "3.0");
        request.Headers.SetValue(HttpHeader.Names.Accept, JsonWithTypes);
        return message;
    }

    public HttpMessage CreateMessage(RequestMethod method, string resource, ReadOnlyMemory<byte> json)
    {
        var message = CreateMessage(method, resource);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(json);
        return message;
    }

    /// <summary>Sends, and returns the answer if it is a success or has the one other status that the caller handles.</summary>
    public async Task<Response> SendAsync(HttpMessage message, string operation, int? alsoAccepted, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransportFault(exception, cancellationToken))
        {
            throw NoAnswer(message, operation, exception);
        }

        var response = message.Response;
        return response.Status is >= 200 and < 300 || response.Status == alsoAccepted ? response : throw Refused(message, operation);
    }

    public static TableRequestFailedException Refused(HttpMessage message, string operation) =>
        new(Describe(message, operation, CodeOf(message.Response)), null);

    public static TableRequestFailedException Unreadable(HttpMessage message, string operation, Exception cause) =>
        new(Describe(message, operation, TableErrorCode.UnreadableResponse) with { IsOutcomeUnknown = true }, cause);

    public static RequestFailure Describe(HttpMessage message, string operation, string? code)
    {
        var log = AttemptPolicy.LogOf(message);
        return new RequestFailure(operation, message.Response.Status, code)
        {
            Attempts = log.Attempts,
            IsOutcomeUnknown = log.HasLostAnswer,
            RequestId = message.Response.Headers.RequestId,
        };
    }

    public static string? CodeOf(Response response) =>
        response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : ErrorBody.Parse(response.Content.ToMemory()).Code;

    public static bool IsUnreadable(Exception exception) =>
        exception is JsonException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException;

    private static TableRequestFailedException NoAnswer(HttpMessage message, string operation, Exception cause)
    {
        var log = AttemptPolicy.LogOf(message);
        var failure = new RequestFailure(operation, 0, TableErrorCode.NoResponse) { Attempts = log.Attempts, IsOutcomeUnknown = log.HasLostAnswer };
        return new TableRequestFailedException(failure, cause);
    }

    // After its last retry Azure.Core throws one exception for all attempts; a timed-out attempt is a cancellation nobody asked for.
    private static bool IsTransportFault(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        AggregateException all => all.InnerExceptions.All(inner => IsTransportFault(inner, cancellationToken)),
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        RequestFailedException or IOException => true,
        _ => false,
    };
}
