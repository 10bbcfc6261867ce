using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Authenticates by bearer token. A challenge is answered 401, or 503 when the keys could not be fetched.</summary>
internal sealed partial class BotTokenHandler<TOptions>(IOptionsMonitor<TOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<TOptions>(options, logger, encoder)
    where TOptions : BotTokenOptions, new()
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var judgement = await JudgeAsync().ConfigureAwait(false);
        Context.Features.Set(new BotTokenFeature(judgement.Verdict, judgement.Token));
        if (judgement.Token is { } token)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(token), Scheme.Name));
        }

        Log.Refused(Logger, Scheme.Name, judgement.Verdict);
        return judgement.Verdict == BotTokenVerdict.Missing ? AuthenticateResult.NoResult() : AuthenticateResult.Fail(judgement.Verdict.ToString());
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync().ConfigureAwait(false);
        if (BotTokenFeature.Of(Context)?.Verdict == BotTokenVerdict.MetadataUnavailable)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "5";
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
    }

    private async ValueTask<TokenJudgement> JudgeAsync()
    {
        var header = BearerHeader.Read(Request, out var text);
        return header == BotTokenVerdict.Valid
            ? await Options.Validator!.JudgeAsync(text, Context.RequestAborted).ConfigureAwait(false)
            : new TokenJudgement(header, null);
    }

    private ClaimsPrincipal PrincipalOf(ConnectorToken token)
    {
        List<Claim> claims = [new("iss", token.Issuer), new("aud", token.AppId)];
        if (token.ServiceUrl is { } address)
        {
            claims.Add(new Claim(BotConnectorDefaults.ServiceUrlClaim, address));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Scheme} refused a request: {Verdict}")]
        public static partial void Refused(ILogger logger, string scheme, BotTokenVerdict verdict);
    }
}
