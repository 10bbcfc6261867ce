using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>Brings any card below <see cref="CardSize.MaxBytes"/>, in the steps of <see cref="CardLimits.Steps"/>. The same card always comes out the same.</summary>
internal static class CardFitting
{
    public static AdaptiveCard Fit(Card card, CardFrame frame) =>
        CardLimits.Steps.Select(limits => AdaptiveCardRenderer.Render(card, frame, limits)).FirstOrDefault(CardSize.Fits) ?? TooLarge(card);

    /// <summary>For a card whose buttons alone are too much: what it was about, and that it cannot be shown.</summary>
    private static AdaptiveCard TooLarge(Card card) => AdaptiveCardRenderer.Of(
        card, [RichText.Paragraph(AdaptiveCardRenderer.Summary(card)), RichText.Paragraph(Words.With(TeamsText.Note, TeamsText.Card_TooLarge))]);
}
