using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Whether a request comes from this page itself. Reading the page may start anywhere; everything else may not.</summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (HttpMethods.IsGet(request.Method))
        {
            // Following a link to the page is fine; another site embedding its parts is not.
            return site is "" or "same-origin" or "none" || request.Headers["Sec-Fetch-Mode"] == "navigate";
        }

        var origin = request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0
            ? site == "same-origin"
            : Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isOwn && site is "" or "same-origin";
    }
}
