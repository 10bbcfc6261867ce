using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Rendering.Elements;
using CsmBot.Channels.Web.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Channels.Web.Page;

/// <summary>Beside the chat: who one is, what the quadrants are called, where a file of accounts comes in, and the way to the sample data.</summary>
internal static class SideHtml
{
    public static Html Render(Chat chat, string token) => Html.Of(
        $"""
        <header class="side">
        <a class="brand" href="/{chat.Query}"><img src="/assets/icon.svg?v={PageAssets.Version}" alt="" width="32" height="32">{PageText.Bot}</a>
        <nav class="personas" aria-label="{PageText.Page_Personas}"><ul>{Persona.All.Select(persona => Link(chat, persona))}</ul></nav>
        <div class="legend"><h2>{PageText.Page_Legend}</h2><ul>
        {Enum.GetValues<Quadrant>().Select(Legend)}
        </ul></div>
        {BringHtml.Area(chat, token)}
        <p class="foot"><span>{PageText.Page_Local}</span> {Switch(chat)}</p>
        </header>
        """);

    private static Html Link(Chat chat, Persona persona)
    {
        var current = chat.Persona == persona ? Html.Of($""" aria-current="page" """) : Html.Empty;
        return Html.Of(
            $"""<li><a class="persona" href="/{(chat with { Persona = persona }).Query}"{current}>{PersonHtml.Avatar(persona.Name)}<span class="persona-words"><b>{persona.Name}</b><span>{persona.Job}</span></span></a></li>""");
    }

    private static Html Legend(Quadrant quadrant)
    {
        var name = quadrant switch
        {
            Quadrant.DoFirst => PageText.Page_Legend_1,
            Quadrant.Schedule => PageText.Page_Legend_2,
            Quadrant.Delegate => PageText.Page_Legend_3,
            _ => PageText.Page_Legend_4,
        };
        return Html.Of($"<li>{QuadrantLook.Glyph(quadrant)}<span><b>{(int)quadrant} {name}</b><span>{QuadrantLook.Axes(quadrant)}</span></span></li>");
    }

    private static Html Switch(Chat chat)
    {
        var words = chat.IsDemo ? PageText.Page_LeaveDemo : PageText.Page_TryDemo;
        return Html.Of($"""<a href="/{(chat with { IsDemo = !chat.IsDemo }).Query}">{words}</a>""");
    }
}
