using System.Net;
using CsmBot.Channels.Web.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>
/// Stands before every endpoint of the page: this machine only, under its own name (a rebound DNS name is refused), and nothing changes at the word of
/// another site. The checks come before the body is read.
/// </summary>
internal sealed class PageGuard(IOptions<WebOptions> options) : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Protect(http.Response.Headers);
        if (!MayReach(http))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Remote);
        }

        if (!IsKnownHost(http.Request.Host))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Host);
        }

        if (!SameOrigin.Allows(http.Request))
        {
            return Answer.Refuse(http.Request, StatusCodes.Status403Forbidden, PageText.Refused_Origin);
        }

        return await next(context);
    }

    // A proxy on this machine would make the whole world look local.
    private bool MayReach(HttpContext http) => options.Value.AllowRemote
        || (http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded"));

    private bool IsKnownHost(HostString host) => host.Host is "localhost" or "127.0.0.1" or "[::1]"
        || options.Value.AllowedHosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }
}
