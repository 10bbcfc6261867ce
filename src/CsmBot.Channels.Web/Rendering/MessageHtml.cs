using System.Globalization;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>A message as the page holds it: the script finds it by its key and replaces it only by a higher revision.</summary>
internal static class MessageHtml
{
    public static Html Render(OutboundMessage message) => Html.Of(
        $"""
        <article class="message {(message.Author is null ? "from-bot" : "from-person")}" id="m-{message.Key}" data-key="{message.Key}" data-revision="{message.Revision}" data-summary="{message.Card.Summary}" tabindex="-1">
        <header class="byline"><b class="who">{message.Author ?? PageText.Bot}</b> {Moment(message)}</header>
        <div class="card {CardHtml.Tint(message.Card)}{Wide(message.Card)}">{CardHtml.Render(message.Card, message.Key)}</div>
        </article>
        """);

    private static Html Moment(OutboundMessage message)
    {
        var utc = message.At.ToDateTimeUtc();
        var machine = utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Html.Of($"""<time datetime="{machine}">{utc.ToString("d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture)}</time>""");
    }

    private static string Wide(Card card) => card.Elements.Any(element => element is MatrixElement) ? " wide" : string.Empty;
}
