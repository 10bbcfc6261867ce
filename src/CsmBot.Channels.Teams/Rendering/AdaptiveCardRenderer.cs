using CsmBot.Channels.Teams.Rendering.Elements;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Teams;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>A card of the bot as an Adaptive Card, never larger than Teams takes.</summary>
internal static class AdaptiveCardRenderer
{
    public const int MaxSummaryLength = 300;

    public static AdaptiveCard Render(Card card, CardFrame frame) => CardFitting.Fit(card, frame);

    /// <summary>The card in one sentence, for notifications and for clients that cannot show it.</summary>
    public static string Summary(Card card) => Shortened.Label(card.Summary, MaxSummaryLength);

    /// <summary>The card with no more than the limits allow, whatever its size.</summary>
    public static AdaptiveCard Render(Card card, CardFrame frame, CardLimits limits)
    {
        var scene = new CardScene(frame, limits, HasForm: card.Elements.Any(element => element is FormElement));
        IEnumerable<AdaptiveElement> body = [.. Body(card, scene), .. Shortened.More(card.Elements.Count - limits.Elements)];
        return Of(card, body, isWide: card.Elements.Any(element => element is MatrixElement or TaskListElement));
    }

    public static AdaptiveCard Of(Card card, IEnumerable<AdaptiveElement> body, bool isWide = false)
    {
        var summary = Summary(card);
        return new AdaptiveCard
        {
            Body = [.. body.DefaultIfEmpty(RichText.Paragraph(summary))],
            FallbackText = CardMarkdown.Escape(summary),
            Speak = summary,
            MsTeams = isWide ? new TeamsCardProperties { Width = TeamsCardWidth.Full } : null,
        };
    }

    private static IEnumerable<AdaptiveElement> Body(Card card, CardScene scene)
    {
        List<ButtonsElement> groups = [];
        foreach (var element in card.Elements.Take(scene.Limits.Elements))
        {
            if (element is ButtonsElement buttons)
            {
                groups.Add(buttons);
                continue;
            }

            foreach (var part in ButtonsParts.Render(groups, scene).Concat(Parts(element, scene)))
            {
                yield return part;
            }

            groups = [];
        }

        foreach (var part in ButtonsParts.Render(groups, scene))
        {
            yield return part;
        }
    }

    private static IEnumerable<AdaptiveElement> Parts(CardElement element, CardScene scene) => element switch
    {
        TitleElement title => TitleParts.Render(title),
        TextElement text => TextParts.Render(text, scene),
        FactsElement facts => FactsParts.Render(facts, scene),
        MatrixElement matrix => MatrixParts.Render(matrix, scene),
        TaskListElement tasks => TaskListParts.Render(tasks, scene),
        PersonElement person => PersonParts.Render(person),
        ProgressElement progress => ProgressParts.Render(progress),
        FormElement form => FormParts.Render(form, scene),
        ButtonsElement buttons => ButtonsParts.Render([buttons], scene),
        ImageElement image => ImageParts.Render(image),
        LinkElement link => LinkParts.Render(link),
        _ => throw new NotSupportedException(element.GetType().Name),
    };
}
