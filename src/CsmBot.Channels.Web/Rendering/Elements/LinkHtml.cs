using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class LinkHtml
{
    public static Html Render(LinkElement link) => link.Url is { IsAbsoluteUri: true, Scheme: "https" }
        ? Html.Of($"""<p class="text"><a href="{link.Url.AbsoluteUri}" target="_blank" rel="noopener noreferrer">{link.Label}</a></p>""")
        : Html.Of($"""<p class="text">{link.Label}</p>""");
}
