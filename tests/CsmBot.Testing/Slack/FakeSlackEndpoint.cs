using System.Text;
using System.Text.Json;
using CsmBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CsmBot.Testing.Slack;

/// <summary>HTTP on one side, the methods on the other, faults in between.</summary>
internal sealed class FakeSlackEndpoint(Func<FakeSlackCall, Task<FakeSlackAnswer>> carry, SlackFaults faults, FakeSlackLog log)
{
    private const string ApiPath = "/api/";
    private const string ResponsePath = "/response/";

    public async Task AnswerAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        log.Add(call);
        var fault = faults.TakeFor(call);
        if (fault?.Hold is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var answer = fault is null or { IsApplied: true } ? await CarryAsync(call) : null;
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
            await WriteAsync(context.Response, fault?.Answer ?? answer!);
        }
    }

    private Task<FakeSlackAnswer> CarryAsync(FakeSlackCall call) =>
        call.Method.StartsWith("response/", StringComparison.Ordinal) ? Task.FromResult(new FakeSlackAnswer(200, "ok") { ContentType = "text/html" }) : carry(call);

    private async Task<FakeSlackCall> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.Path.Value ?? "";
        var method = path.StartsWith(ApiPath, StringComparison.Ordinal) ? path[ApiPath.Length..]
            : path.StartsWith(ResponsePath, StringComparison.Ordinal) ? path[1..]
            : "unknown";
        var fields = FieldsOf(context.Request.ContentType, body);
        var authorization = context.Request.Headers.Authorization.ToString();
        return new FakeSlackCall(method, fields)
        {
            Token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : null,
            Client = ClientOf(authorization, fields),
            ContentType = context.Request.ContentType,
            Body = body,
            Order = log.CountOne(),
        };
    }

    private static Dictionary<string, string> FieldsOf(string? contentType, string body)
    {
        if (contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true)
        {
            return QueryHelpers.ParseQuery(body).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        }

        var json = FakeJson.Parse(Encoding.UTF8.GetBytes(body));
        return json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString(), StringComparer.Ordinal)
            : [];
    }

    private static (string Id, string Secret)? ClientOf(string authorization, Dictionary<string, string> fields)
    {
        if (authorization.StartsWith("Basic ", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(Convert.FromBase64String(authorization["Basic ".Length..])).Split(':', 2) is [var id, var secret])
        {
            return (id, secret);
        }

        return fields.TryGetValue("client_id", out var clientId) ? (clientId, fields.GetValueOrDefault("client_secret", "")) : null;
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

    private static async Task WriteAsync(HttpResponse response, FakeSlackAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.RetryAfter is { } retryAfter)
        {
            response.Headers.RetryAfter = retryAfter;
        }

        await response.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
    }
}
