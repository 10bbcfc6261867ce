using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class TextHtml
{
    /// <summary>Three times the longest task text; a paragraph beyond it is nobody's reading.</summary>
    public const int MaxLength = 12_000;

    public static Html Render(TextElement element)
    {
        var text = Shortened.Text(element.Text, MaxLength);
        return element.Tone switch
        {
            TextTone.Quote => Html.Of($"""<blockquote class="text quote" dir="auto">{text}</blockquote>"""),
            TextTone.Warning => Html.Of($"""<p class="text warning" dir="auto"><span class="visually-hidden">{PageText.Note}: </span>{text}</p>"""),
            TextTone.Subtle => Html.Of($"""<p class="text subtle" dir="auto">{text}</p>"""),
            _ => Html.Of($"""<p class="text" dir="auto">{text}</p>"""),
        };
    }
}
