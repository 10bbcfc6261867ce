using CsmBot.Channels.Web.Rendering.Elements;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering;

/// <summary>A card as markup: its elements in order.</summary>
internal static class CardHtml
{
    /// <summary>More than any card of the bot has; what is beyond is counted, not shown.</summary>
    public const int MaxElements = 60;

    public static Html Render(Card card, string messageKey)
    {
        var shown = card.Elements.Take(MaxElements).Select((element, index) => Element(element, new Place(messageKey, index)));
        return Html.Of($"{shown}{Shortened.More(card.Elements.Count - MaxElements)}");
    }

    /// <summary>The quadrant of the card's title, which tints the whole card.</summary>
    public static string Tint(Card card) =>
        card.Elements.OfType<TitleElement>().FirstOrDefault()?.Quadrant is { } quadrant ? QuadrantLook.CssClass(quadrant) : "plain";

    public static Html Element(CardElement element, Place place) => element switch
    {
        TitleElement title => TitleHtml.Render(title),
        TextElement text => TextHtml.Render(text),
        FactsElement facts => FactsHtml.Render(facts),
        MatrixElement matrix => MatrixHtml.Render(matrix, place),
        TaskListElement tasks => TaskListHtml.Render(tasks, place),
        PersonElement person => PersonHtml.Render(person),
        ProgressElement progress => ProgressHtml.Render(progress, place),
        FormElement form => FormHtml.Render(form, place),
        ButtonsElement buttons => ButtonsHtml.Render(buttons, place),
        ImageElement image => ImageHtml.Render(image),
        LinkElement link => LinkHtml.Render(link),
        _ => throw new NotSupportedException(element.GetType().Name),
    };
}
