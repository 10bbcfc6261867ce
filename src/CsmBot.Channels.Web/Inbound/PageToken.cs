using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>
/// The anti-forgery mark: a random cookie that other sites can neither read nor make the browser send, repeated by the page with each post. Nothing of it is
/// kept here, so a page that was open across a restart goes on working.
/// </summary>
internal static class PageToken
{
    public const string Cookie = "csmbot-page";

    public const string Header = "X-CsmBot-Page";

    public const string Field = "page";

    private const int Bytes = 16;

    /// <summary>The browser's token, made and set where it has none yet.</summary>
    public static string Issue(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { Length: Bytes * 2 } known && known.All(char.IsAsciiHexDigit))
        {
            return known;
        }

        var token = RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);
        http.Response.Cookies.Append(Cookie, token, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });
        return token;
    }

    public static bool Matches(HttpRequest request, string? repeated) =>
        request.Cookies[Cookie] is { Length: Bytes * 2 } token && repeated is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(repeated));
}
