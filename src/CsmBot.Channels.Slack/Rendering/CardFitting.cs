using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Brings any card to what Slack takes, in the steps of <see cref="CardLimits.Steps"/>. The same card always comes out the same.</summary>
internal static class CardFitting
{
    /// <summary>The first step that fits.</summary>
    /// <param name="tooLarge">For a card that is too much at every step: <see cref="TooLarge"/> says so.</param>
    public static T Fit<T>(Func<CardLimits, T> render, Func<T, bool> fits, Func<T> tooLarge)
        where T : class => CardLimits.Steps.Select(render).FirstOrDefault(fits) ?? tooLarge();

    /// <summary>What the card was about, and that it cannot be shown.</summary>
    public static IReadOnlyList<SlackBlock> TooLarge(Card card) =>
    [
        RichWords.Paragraph(Shortened.Label(card.Summary, BlockKitRenderer.MaxSummaryLength)),
        RichWords.Paragraph(Words.With(SlackStrings.Note, SlackStrings.Card_TooLarge)),
    ];
}
