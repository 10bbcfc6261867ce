using System.Threading.RateLimiting;
using CsmBot.Channels.Slack.Text;
using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>Where people install the app in their workspace: out to Slack, and back with what buys the tokens. Whoever installed it is greeted.</summary>
internal sealed partial class InstallEndpoint(SlackInstaller installer, SlackOAuthOptions options, InstallGreeting greeting, ILogger<InstallEndpoint> logger) : IDisposable
{
    private const string Cookie = "csmbot-slack-install";

    /// <summary>Each begun installation is kept for ten minutes, and nobody installs by the hundred.</summary>
    private readonly FixedWindowRateLimiter _starts = new(new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) });

    public async Task<IResult> BeginAsync(HttpContext http)
    {
        using var start = _starts.AttemptAcquire();
        if (!start.IsAcquired)
        {
            return new InstallPage(SlackStrings.Install_Failed_Title, SlackStrings.Install_Busy, StatusCodes.Status503ServiceUnavailable);
        }

        var team = http.Request.Query["team"].ToString() is ['T', ..] wanted && wanted.All(char.IsAsciiLetterOrDigit) ? wanted : null;
        var begun = await installer.BeginAsync(team, http.RequestAborted);
        http.Response.Cookies.Append(Cookie, begun.BrowserSecret, CookieOf(options.StateLifetime));
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(begun.AuthorizeAddress.AbsoluteUri);
    }

    public async Task<IResult> CompleteAsync(HttpContext http)
    {
        var query = http.Request.Query;
        http.Request.Cookies.TryGetValue(Cookie, out var secret);
        http.Response.Cookies.Delete(Cookie, CookieOf(age: null));
        try
        {
            // Not the browser's token: the code serves once, and what it bought must be stored.
            var result = await installer.CompleteAsync(new InstallCallback(query["code"], query["state"], query["error"], secret), CancellationToken.None);
            return result.Installation is { } installation ? await WelcomeAsync(installation) : Refuse(result);
        }
        catch (SlackApiException failure)
        {
            Log.Failed(logger, failure.Error);
            return new InstallPage(SlackStrings.Install_Failed_Title, SlackStrings.Install_NoAnswer, StatusCodes.Status502BadGateway);
        }
    }

    public void Dispose() => _starts.Dispose();

    private async Task<InstallPage> WelcomeAsync(Installation installation)
    {
        Log.Installed(logger, installation.Key.ToString());
        await greeting.SendAsync(installation, CancellationToken.None);
        return InstallPage.Installed(installation);
    }

    private InstallPage Refuse(InstallResult result)
    {
        Log.Refused(logger, result.Refusal, result.Error);
        return result.Refusal switch
        {
            InstallRefusal.Denied => new InstallPage(SlackStrings.Install_Denied_Title, SlackStrings.Install_Denied, StatusCodes.Status200OK),
            InstallRefusal.StateMissing => new InstallPage(SlackStrings.Install_Begin_Title, SlackStrings.Install_Begin, StatusCodes.Status400BadRequest),
            InstallRefusal.CodeRejected => new InstallPage(SlackStrings.Install_Failed_Title, SlackStrings.Install_CodeRejected, StatusCodes.Status400BadRequest),
            _ => new InstallPage(SlackStrings.Install_Failed_Title, SlackStrings.Install_Expired, StatusCodes.Status400BadRequest),
        };
    }

    // A page on this machine may be without TLS; anywhere else the cookie travels encrypted only.
    private CookieOptions CookieOf(TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = !options.RedirectUri!.IsLoopback,
        SameSite = SameSiteMode.Lax,
        Path = options.RedirectUri.AbsolutePath,
        MaxAge = age,
        IsEssential = true,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The app was installed: {Installation}")]
        public static partial void Installed(ILogger logger, string installation);

        [LoggerMessage(2, LogLevel.Warning, "An installation came to nothing: {Refusal} ({Error})")]
        public static partial void Refused(ILogger logger, InstallRefusal refusal, string? error);

        [LoggerMessage(3, LogLevel.Error, "An installation failed: Slack says {Error}")]
        public static partial void Failed(ILogger logger, string error);
    }
}
