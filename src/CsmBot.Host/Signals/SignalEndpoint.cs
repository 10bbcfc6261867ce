using System.Globalization;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Turns;
using Microsoft.AspNetCore.Http.Features;
using NodaTime;

namespace CsmBot.Host.Signals;

/// <summary>Takes what other systems notice about accounts. 202 means that it is done or stored; whatever is refused says why, and starts nothing.</summary>
internal sealed class SignalEndpoint(SignalSources sources, SignalDoor door, TimeProvider time)
{
    public const int MaxBodyBytes = 256 * 1024;

    private const int RetryAfterSeconds = 5;

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"A signal has at most {MaxBodyBytes / 1024} KB");
        }

        if (sources.Find(http.Request.Headers, body) is not var (name, source))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "The key is unknown, or the signature does not fit the body, or is older than five minutes");
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var read = SignalReader.Read(http.Request, body, isSigned: !string.IsNullOrEmpty(source.Secret), now);
        if (read.Fault is { } fault)
        {
            return Refuse(StatusCodes.Status400BadRequest, fault);
        }

        var signal = new SignalInput(name.ToLowerInvariant(), read.Kind, read.Account, read.At, read.Text, read.Score);
        var receipt = await door.ReceiveAsync(new WorkspaceId(source.Workspace), read.Id, signal, http.RequestAborted);
        return Answer(http, receipt, read.Account);
    }

    private static IResult Answer(HttpContext http, SignalReceipt receipt, string typed)
    {
        switch (receipt.Outcome)
        {
            case SignalOutcome.Accepted:
                return Reply(StatusCodes.Status202Accepted, new SignalReply("accepted", Account: receipt.Account));
            case SignalOutcome.Repeated:
                return Reply(StatusCodes.Status200OK, new SignalReply("repeated", Account: receipt.Account));
            case SignalOutcome.Busy:
                http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return Refuse(StatusCodes.Status503ServiceUnavailable, "Too many signals are waiting; send it again in a moment");
            case SignalOutcome.AmbiguousAccount:
                return Refuse(StatusCodes.Status422UnprocessableEntity, $"Several accounts could be '{typed}'", receipt.Candidates);
            default:
                return Refuse(StatusCodes.Status422UnprocessableEntity, $"There is no account '{typed}'", receipt.Candidates);
        }
    }

    /// <summary>Null when the body is larger than <see cref="MaxBodyBytes"/>.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBodyBytes)
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBodyBytes + 1;
        }

        try
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
            return buffer.Length > MaxBodyBytes ? null : buffer.ToArray();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static IResult Refuse(int status, string error, IReadOnlyList<string>? candidates = null) =>
        Reply(status, new SignalReply("refused", error, Candidates: candidates is { Count: > 0 } ? candidates : null));

    private static IResult Reply(int status, SignalReply reply) => Results.Json(reply, SignalJson.Default.SignalReply, statusCode: status);
}
