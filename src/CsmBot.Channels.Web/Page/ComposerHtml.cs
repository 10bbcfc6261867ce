using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Text;

namespace CsmBot.Channels.Web.Page;

/// <summary>Where the person types: quick commands, the box, and the keys. Commands and buttons of cards go through the form <c>press</c> where there is no script.</summary>
internal static class ComposerHtml
{
    private static readonly string[] Commands = ["/today", "/matrix", "/next", "help"];

    public static Html Render(PageModel page) => Html.Of(
        $"""
        <div class="composer">
        <div class="chips" role="group" aria-label="{PageText.Page_Chips}"><button class="chip" type="button" data-insert="/triage " hidden>/triage</button>{Commands.Select(Chip)}</div>
        <form id="say" class="say" method="post" action="/chat/turns{page.Chat.Query}">{Hidden(page)}
        <label class="visually-hidden" for="text">{PageText.Page_Message}</label>
        <textarea id="text" name="text" rows="1" dir="auto" required aria-describedby="keys" placeholder="{PageText.Page_Placeholder}"></textarea>
        <button class="send" type="submit">{PageText.Page_Send}</button>
        </form>
        <p class="keys" id="keys"><span><kbd>Enter</kbd> {PageText.Page_Keys_Enter}</span> <span><kbd>Shift</kbd>+<kbd>Enter</kbd> {PageText.Page_Keys_Line}</span> <span><kbd>↑</kbd> {PageText.Page_Keys_Recall}</span> <span><kbd>/</kbd> {PageText.Page_Keys_Slash}</span></p>
        <form id="press" method="post" action="/chat/turns{page.Chat.Query}" hidden>{Hidden(page)}</form>
        </div>
        """);

    private static Html Chip(string command) => Html.Of($"""<button class="chip" type="submit" form="press" name="text" value="{command}">{command}</button>""");

    private static Html Hidden(PageModel page) => Html.Of(
        $"""<input type="hidden" name="page" value="{page.Token}"><input type="hidden" name="turn" value="{page.PlainTurn}">""");
}
