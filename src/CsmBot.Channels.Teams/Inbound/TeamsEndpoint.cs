using System.Text.Json;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>
/// Takes one activity: who is asking, before a byte of it is read; then whether it says so itself; then what it is. Messages are acknowledged once they are
/// stored, invokes answered with their outcome.
/// </summary>
internal sealed partial class TeamsEndpoint(
    CallerCheck caller, TenantRules tenants, TurnLimits limits, TurnIntake intake, ActivityHandler handler, ILogger<TeamsEndpoint> logger)
{
    /// <summary>The largest body taken, in bytes. Teams keeps messages under 100 KB; a card's submitted form may add to the message it answers.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>Turns that may wait before more are refused: about a minute's work.</summary>
    private const int MaxWaitingTurns = 10_000;

    private const int RetryAfterSeconds = 5;

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        if (intake.Depth > MaxWaitingTurns)
        {
            return TryLater(http, StatusCodes.Status503ServiceUnavailable);
        }

        if (await caller.RefuseAsync(http) is { } refused)
        {
            return refused;
        }

        if (http.Request.ContentLength > MaxBodyBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        Activity activity;
        try
        {
            activity = await ReadAsync(http);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException exception)
        {
            return Results.StatusCode(exception.StatusCode);
        }

        return await AnswerAsync(http, activity);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, Activity activity)
    {
        if (caller.RefuseBody(http, activity) is { } refused)
        {
            return refused;
        }

        if (ConversationReference.Of(activity) is not { TenantId: { Length: > 0 } tenant } || activity.From?.Id is not { Length: > 0 } person)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!tenants.Allows(tenant))
        {
            Log.ForeignTenant(logger, activity.Type);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return limits.Allows(tenant, person)
            ? await handler.HandleAsync(activity, Client.Of(http.Request), http.RequestAborted)
            : TryLater(http, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Activity> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return Activity.Parse(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static IResult TryLater(HttpContext http, int status)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.StatusCode(status);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A {Type} activity of a tenant that is not served was refused")]
        public static partial void ForeignTenant(ILogger logger, string type);
    }
}
