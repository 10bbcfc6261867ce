using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class FactsParts
{
    public const int MaxLabelLength = 200;

    public static IEnumerable<AdaptiveElement> Render(FactsElement element, CardScene scene)
    {
        var facts = element.Facts.Take(scene.Limits.Facts).Select(fact => new AdaptiveFact
        {
            Title = CardMarkdown.Escape(Shortened.Label(fact.Label, MaxLabelLength)),
            Value = CardMarkdown.Escape(Shortened.Text(OrDash(fact.Value), scene.Limits.FactValue)),
        }).ToList();
        return facts.Count == 0 ? [] : [new FactSet { Facts = facts }, .. Shortened.More(element.Facts.Count - facts.Count)];
    }

    private static string OrDash(string value) => string.IsNullOrWhiteSpace(value) ? Text.TeamsText.Dash : value;
}
