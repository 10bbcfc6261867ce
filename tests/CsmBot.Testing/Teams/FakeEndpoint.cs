using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CsmBot.Testing.Teams;

/// <summary>HTTP on one side, the fake service on the other, faults in between.</summary>
internal sealed class FakeEndpoint(FakeService service, FakeFaults faults, FakeLog log, FakeConnectorOptions options)
{
    private const string CorrelationHeader = "MS-CV";

    /// <summary>Another token is answered with 401; null takes any, and none.</summary>
    public string? AcceptedToken { get; set; }

    public async Task AnswerAsync(HttpContext context)
    {
        var order = log.CountOne();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = await ReadAsync(context, FakeTarget.Parse(context.Request.Method, target), order);
        if (options.IsRecording)
        {
            log.Add(request);
        }

        var fault = faults.TakeFor(request);
        if (fault?.Hold is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var answer = fault is null or { IsApplied: true } ? Carry(request) : null;
        log.Changes.Pulse();
        if (fault is { IsDropped: true })
        {
            context.Abort();
        }
        else if (fault is { IsHanging: true })
        {
            await HangAsync(context.RequestAborted);
        }
        else
        {
            await WriteAsync(context.Response, fault?.Answer ?? answer!, order);
        }
    }

    private FakeAnswer Carry(FakeRequest request) =>
        AcceptedToken is { } token && request.Authorization != $"Bearer {token}"
            ? FakeAnswer.Error(401, "Unauthorized", "Authorization has been denied for this request.")
            : service.Apply(request);

    private static async Task<FakeRequest> ReadAsync(HttpContext context, FakeRequest request, int order)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return request with
        {
            Body = body.IsEmpty ? default : FakeJson.Parse(body),
            BodyBytes = body.Length,
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Order = order,
            At = TimeProvider.System.GetUtcNow(),
        };
    }

    private static async Task HangAsync(CancellationToken aborted)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, aborted);
        }
        catch (OperationCanceledException)
        {
            // The client gave up, or the fake ends.
        }
    }

    private static async Task WriteAsync(HttpResponse response, FakeAnswer answer, int order)
    {
        response.StatusCode = answer.Status;
        response.Headers[CorrelationHeader] = $"fake.{order}";
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body is { } body)
        {
            response.ContentType = answer.ContentType;
            await response.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }
}
