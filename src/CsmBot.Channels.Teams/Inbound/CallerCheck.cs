using System.Net;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Whether the Bot Connector is asking: by its token, then by what the token says about the body. Fails closed.</summary>
internal sealed partial class CallerCheck(TeamsState state, AllowedServiceHosts serviceHosts, ILogger<CallerCheck> logger)
{
    /// <summary>Before the body is read; null when the caller may go on.</summary>
    public async Task<IResult?> RefuseAsync(HttpContext http)
    {
        if (state.Mode == TeamsMode.Unauthenticated)
        {
            return IsThisMachine(http) ? null : Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var result = await http.AuthenticateAsync(BotConnectorDefaults.AuthenticationScheme);
        return result.Succeeded ? null : Results.Challenge(authenticationSchemes: [BotConnectorDefaults.AuthenticationScheme]);
    }

    /// <summary>After the body is read: the token must be for this channel and this service address, and that address one the bot may send its own token to.</summary>
    public IResult? RefuseBody(HttpContext http, Activity activity)
    {
        if (state.Mode == TeamsMode.Authenticated && Verify(http, activity) is var verdict and not BotTokenVerdict.Valid)
        {
            Log.NotOfThisToken(logger, verdict);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var serviceUrl = Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var given) ? given : null;
        if (serviceHosts.Check(serviceUrl) is var host and not ServiceUrlVerdict.Allowed)
        {
            Log.ServiceUrl(logger, host);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return null;
    }

    private static BotTokenVerdict Verify(HttpContext http, Activity activity) =>
        BotTokenFeature.Of(http)?.Token is { } token ? ActivityTokenCheck.Verify(token, activity) : BotTokenVerdict.Missing;

    // A proxy on this machine would make the whole world look local.
    private static bool IsThisMachine(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A post was refused: its service address is none the bot may answer to ({Verdict})")]
        public static partial void ServiceUrl(ILogger logger, ServiceUrlVerdict verdict);

        [LoggerMessage(2, LogLevel.Warning, "A post was refused: its token is not for what it says ({Verdict})")]
        public static partial void NotOfThisToken(ILogger logger, BotTokenVerdict verdict);
    }
}
