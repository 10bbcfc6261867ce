using CsmBot.Channels.Web.Outbound;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Text;

namespace CsmBot.Channels.Web.Page;

/// <summary>The whole page. It reads well without the script, which only makes it live.</summary>
internal static class PageHtml
{
    public static Html Render(PageModel page) => Html.Of(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{page.Chat.Persona.Name} · {PageText.Bot}</title>
        <link rel="icon" href="/assets/icon.svg?v={PageAssets.Version}" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/page.css?v={PageAssets.Version}">
        <script type="module" src="/assets/page.js?v={PageAssets.Version}"></script>
        </head>
        <body data-query="{page.Chat.Query}" data-token="{page.Token}" data-version="{PageAssets.Version}">
        <a class="skip" href="#text">{PageText.Page_Skip}</a>
        {SideHtml.Render(page.Chat, page.Token)}
        <main>
        <h1 class="visually-hidden">{Words.With(PageText.Page_Heading, page.Chat.Persona.Name)}</h1>
        {Banner(page)}
        <noscript><p class="notice">{PageText.Page_NoScript}</p></noscript>
        <p class="notice" id="offline" role="status" hidden>{PageText.Page_Connecting}</p>
        <p class="notice" id="updated" role="status" hidden>{PageText.Page_Updated} <a href="/{page.Chat.Query}">{PageText.Page_Reload}</a></p>
        {Log(page)}
        <button class="below" id="below" type="button" hidden>{PageText.Page_NewBelow}</button>
        {ComposerHtml.Render(page)}
        <p id="status" class="visually-hidden" role="status"></p>
        </main>
        {Templates()}
        </body>
        </html>
        """);

    private static Html Banner(PageModel page) => !page.Chat.IsDemo ? Html.Empty : Html.Of(
        $"""
        <div class="banner"><p>{PageText.Page_Banner}</p>
        <form method="post" action="/chat/samples/remove{page.Chat.Query}"><input type="hidden" name="page" value="{page.Token}"><button class="button" type="submit">{PageText.Page_BannerRemove}</button></form></div>
        """);

    private static Html Log(PageModel page)
    {
        var older = page.Messages.Count < EventStream.History
            ? Html.Empty
            : Html.Of($"""<p class="older">{Words.With(PageText.Page_History, EventStream.History)}</p>""");
        return Html.Of(
            $"""
            <div class="log" id="log" role="log" aria-live="polite" aria-label="{PageText.Page_Log}" tabindex="0">
            <p class="empty-page">{PageText.Page_Empty}</p>{older}
            {page.Messages.Select(MessageHtml.Render)}
            </div>
            """);
    }

    private static Html Templates() => Html.Of(
        $"""
        <template id="pending"><article class="message from-person pending"><header class="byline"><b class="who">{PageText.Page_You}</b></header>
        <div class="card plain"><p class="text" dir="auto"></p></div>
        <p class="state"><span data-state="sending">{PageText.Page_Sending}</span><span data-state="failed" hidden>{PageText.Page_Failed} <button class="link" type="button" data-retry>{PageText.Page_Retry}</button></span><span data-state="refused" hidden><span data-words></span> <button class="link" type="button" data-put-back>{PageText.Page_PutBack}</button></span></p></article></template>
        <template id="refused"><p class="text warning" data-refused></p></template>
        <template id="words"><span data-working>{PageText.Page_Working}</span><span data-slow>{PageText.Page_Slow}</span></template>
        """);
}
