using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class FactsHtml
{
    public const int MaxFacts = 100;

    public const int MaxValueLength = 2000;

    public static Html Render(FactsElement element)
    {
        var rows = element.Facts.Take(MaxFacts).Select(fact => Html.Of(
            $"""<div><dt dir="auto">{Shortened.Text(fact.Label, MaxValueLength)}</dt><dd dir="auto">{Shortened.Text(fact.Value, MaxValueLength)}</dd></div>"""));
        return Html.Of($"""<dl class="facts">{rows}</dl>{Shortened.More(element.Facts.Count - MaxFacts)}""");
    }
}
