using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>One line a fact. The fields of a section would stand in two columns, where a phone parts each label from its value.</summary>
internal static class FactsParts
{
    public const int MaxLabelLength = 200;

    public static IEnumerable<SlackBlock> Render(FactsElement element, CardScene scene)
    {
        var facts = element.Facts.Take(scene.Counts.Facts).ToList();
        return facts.Count == 0
            ? []
            : [RichWords.Paragraph([.. facts.SelectMany((fact, index) => Line(fact, index, scene))]), .. Shortened.More(element.Facts.Count - facts.Count)];
    }

    private static IEnumerable<RichTextRun> Line(Fact fact, int index, CardScene scene) =>
    [
        RichWords.Strong((index == 0 ? string.Empty : "\n") + Shortened.Label(fact.Label, MaxLabelLength)),
        RichWords.Run("  " + Shortened.Text(OrDash(fact.Value), scene.Lengths.FactValue)),
    ];

    private static string OrDash(string value) => string.IsNullOrWhiteSpace(value) ? SlackStrings.Dash : value;
}
