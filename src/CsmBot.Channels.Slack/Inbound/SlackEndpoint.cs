using System.Globalization;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>
/// Takes what Slack posts: whether it is Slack, by the signature over the raw body; then what it is. Acknowledged once it is done or stored. All three routes
/// take everything, as a misplaced address in the app's settings would otherwise lose it.
/// </summary>
internal sealed partial class SlackEndpoint(IOptions<SlackOptions> options, TimeProvider time, TurnIntake intake, SlackHandler handler, ILogger<SlackEndpoint> logger)
{
    /// <summary>Turns that may wait before more are refused: about a minute's work.</summary>
    public const int MaxWaitingTurns = 10_000;

    private const int RetryAfterSeconds = 5;
    private const string Json = "application/json";

    private readonly Lazy<SlackRequestVerifier> _verifier = new(() => new SlackRequestVerifier(options.Value.SigningSecret!, time));

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (http.Request.ContentLength > SlackInboundReader.MaxBodyBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        byte[] body;
        try
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
            body = buffer.ToArray();
        }
        catch (BadHttpRequestException exception)
        {
            return Results.StatusCode(exception.StatusCode);
        }

        return await AnswerAsync(http, body);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, byte[] body)
    {
        var headers = http.Request.Headers;
        var verdict = _verifier.Value.Verify(headers[SlackSignatureHeaders.Timestamp], headers[SlackSignatureHeaders.Signature], body);
        if (verdict != SlackSignatureVerdict.Valid)
        {
            // The one thing Slack may send unsigned: whether the certificate is good. Nothing in it is looked at.
            if (verdict == SlackSignatureVerdict.MissingHeader && SlackInboundReader.IsSslCheck(body, http.Request.ContentType))
            {
                return Results.StatusCode(StatusCodes.Status200OK);
            }

            Log.NotOfSlack(logger, verdict);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var retry = SlackRetry.OfHeaders(headers[SlackRetry.NumberHeader], headers[SlackRetry.ReasonHeader]);
        if (SlackInboundReader.ReadHttp(body, http.Request.ContentType, retry) is not { IsRead: true } read)
        {
            // The same body would be as unreadable the next time.
            http.Response.Headers[SlackRetry.NoRetryHeader] = "1";
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var outcome = intake.Depth > MaxWaitingTurns ? SlackOutcome.ComeAgain : await handler.HandleAsync(read.Inbound, http.RequestAborted);
        return Answer(http, outcome);
    }

    private static IResult Answer(HttpContext http, SlackOutcome outcome)
    {
        if (outcome.Ack is not { } ack)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return ack.IsEmpty ? Results.StatusCode(StatusCodes.Status200OK) : Results.Bytes(ack.Json, Json);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A post was refused: it is not signed by Slack ({Verdict})")]
        public static partial void NotOfSlack(ILogger logger, SlackSignatureVerdict verdict);
    }
}
