using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class TitleHtml
{
    public const int MaxLength = 300;

    public static Html Render(TitleElement title)
    {
        var text = Shortened.Text(title.Text, MaxLength);
        if (title.Quadrant is not { } quadrant)
        {
            return Html.Of($"""<h3 class="title" dir="auto">{text}</h3>""");
        }

        // Titles of open tasks name their quadrant already; a closed one does not, and colour alone must not say it.
        var label = QuadrantNames.Long(quadrant);
        var badge = text.Contains(label, StringComparison.Ordinal)
            ? Html.Empty
            : Html.Of($""" <span class="badge {QuadrantLook.CssClass(quadrant)}">{label}</span>""");
        return Html.Of($"""<h3 class="title" dir="auto">{QuadrantLook.Glyph(quadrant)}<span>{text}</span>{badge}</h3>""");
    }
}
