using CsmBot.Channels.Slack.Rendering.Elements;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>The blocks of a card, from the top.</summary>
internal static class CardBlocks
{
    public static IReadOnlyList<SlackBlock> Of(Card card, IReadOnlyList<CardElement> elements, CardScene scene)
    {
        IReadOnlyList<SlackBlock> blocks = [.. Body(elements.Take(scene.Counts.Elements), scene), .. Shortened.More(elements.Count - scene.Counts.Elements)];
        return blocks.Count > 0 ? blocks : [RichWords.Paragraph(Shortened.Label(card.Summary, BlockKitRenderer.MaxSummaryLength))];
    }

    private static IEnumerable<SlackBlock> Body(IEnumerable<CardElement> elements, CardScene scene)
    {
        List<ButtonsElement> groups = [];
        foreach (var element in elements)
        {
            if (element is ButtonsElement buttons)
            {
                groups.Add(buttons);
                continue;
            }

            foreach (var block in ButtonsParts.Render(groups, scene).Concat(Parts(element, scene)))
            {
                yield return block;
            }

            groups = [];
        }

        foreach (var block in ButtonsParts.Render(groups, scene))
        {
            yield return block;
        }
    }

    private static IEnumerable<SlackBlock> Parts(CardElement element, CardScene scene) => element switch
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
