using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Text;

namespace CsmBot.Channels.Web.Page;

/// <summary>A refusal as a small page, with the way back.</summary>
internal static class RefusalPage
{
    public static Html Render(string words) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>{PageText.Bot}</title>
        <link rel="stylesheet" href="/assets/page.css?v={PageAssets.Version}">
        </head>
        <body class="refusal"><main><h1>{PageText.Refused_Title}</h1><p>{words}</p><p><a href="/">{PageText.Refused_Back}</a></p></main></body>
        </html>
        """);
}
