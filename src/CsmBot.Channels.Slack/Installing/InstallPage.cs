using System.Text;
using System.Text.Encodings.Web;
using CsmBot.Channels.Slack.Text;
using CsmBot.Protocols.Slack.OAuth;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>The page that ends an installation, one way or the other. Works without scripts, and nothing in it comes from the address.</summary>
internal sealed class InstallPage(string title, string words, int status) : IResult
{
    private const string Template =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{0}</title>
        <style>
        body {{ margin: 0; padding: 12vh 1.5rem; font: 1.1rem/1.6 system-ui, sans-serif; color: #1d2433; background: #f5f6f8; }}
        main {{ max-width: 34rem; margin: auto; padding: 2rem 2.5rem; background: #fff; border: 1px solid #d9dde5; border-radius: .75rem; }}
        h1 {{ margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.3; }}
        a {{ display: inline-block; margin-top: .5rem; padding: .5rem 1.1rem; color: #fff; background: #2b3a55; border-radius: .4rem; text-decoration: none; }}
        a:focus-visible {{ outline: 3px solid #6a8fd8; outline-offset: 2px; }}
        @media (prefers-color-scheme: dark) {{ body {{ color: #e8ebf1; background: #14181f; }} main {{ background: #1d222c; border-color: #363d4a; }} a {{ color: #14181f; background: #a9c1ee; }} }}
        </style>
        </head>
        <body>
        <main>
        <h1>{0}</h1>
        <p>{1}</p>
        <p><a href="{2}">{3}</a></p>
        </main>
        </body>
        </html>
        """;

    private static readonly CompositeFormat Page = CompositeFormat.Parse(Template);

    // Relative, as the bot may be served under a path: both routes are neighbours.
    private (string Address, string Label) _way = ("install", SlackStrings.Install_Again);

    public static InstallPage Installed(Installation installation) => new(
        SlackStrings.Install_Done_Title,
        installation.TeamName is { Length: > 0 } team ? Words.With(SlackStrings.Install_Done, team) : SlackStrings.Install_Done_Organisation,
        StatusCodes.Status200OK)
    {
        _way = (OpenAddress(installation), SlackStrings.Install_Open),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";

        // The address of this page holds the code.
        response.Headers["Referrer-Policy"] = "no-referrer";
        var encode = HtmlEncoder.Default;
        return response.WriteAsync(
            string.Format(null, Page, encode.Encode(title), encode.Encode(words), encode.Encode(_way.Address), encode.Encode(_way.Label)), httpContext.RequestAborted);
    }

    private static string OpenAddress(Installation installation) =>
        $"https://slack.com/app_redirect?app={Uri.EscapeDataString(installation.AppId ?? string.Empty)}{(installation.TeamId is { } team ? $"&team={Uri.EscapeDataString(team)}" : string.Empty)}";
}
