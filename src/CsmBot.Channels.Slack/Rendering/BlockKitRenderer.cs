using CsmBot.Channels.Slack.Rendering.Elements;
using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>A card of the bot in Slack's blocks, never more than Slack takes.</summary>
internal static class BlockKitRenderer
{
    public const int MaxSummaryLength = 300;

    /// <summary>The card as a message. Neither its links nor those in its summary are previewed: the card is all there is to see.</summary>
    public static SlackMessage Message(Card card, string messageKey)
    {
        var text = Summary(card);
        return CardFitting.Fit(
            limits => Of(CardBlocks.Of(card, card.Elements, new CardScene(SlackSurface.Message, limits, messageKey, FormOf(card)))),
            message => BlockKitValidator.Validate(message).Count == 0,
            () => Of(CardFitting.TooLarge(card)));

        SlackMessage Of(IReadOnlyList<Protocols.Slack.Blocks.SlackBlock> blocks) => new() { Text = text, Blocks = blocks, UnfurlLinks = false, UnfurlMedia = false };
    }

    /// <summary>The card as a modal: with a form, its fields and its button to send them; else words to read and close.</summary>
    public static ModalView Modal(Card form, ModalFrame frame)
    {
        frame.ThrowIfTooLong();
        return CardFitting.Fit(
            limits => ModalParts.Render(form, frame, limits),
            view => BlockKitValidator.Validate(view).Count == 0,
            () => ModalParts.Words(CardFitting.TooLarge(form), frame));
    }

    /// <summary>Stands open while the form is made: the trigger that opens a modal does not wait for it.</summary>
    public static ModalView Loading() => new()
    {
        Title = PlainLabel.Of(SlackStrings.Modal_Title, ModalView.MaxTitleLength),
        Close = PlainLabel.Of(SlackStrings.Modal_Cancel, ModalView.MaxButtonLength),
        Blocks = [RichWords.Paragraph(SlackStrings.Modal_Loading)],
    };

    /// <summary>The card in the Home tab. There is no message, so its buttons name none.</summary>
    public static HomeView Home(Card card) => CardFitting.Fit(
        limits => new HomeView { Blocks = CardBlocks.Of(card, card.Elements, new CardScene(SlackSurface.Home, limits, Form: FormOf(card))) },
        view => BlockKitValidator.Validate(view).Count == 0,
        () => new HomeView { Blocks = CardFitting.TooLarge(card) });

    /// <summary>The card in one sentence, as the <c>text</c> of a message: for notifications and screen readers, with nothing in it that is markup.</summary>
    public static string Summary(Card card) => MrkdwnWords.Escape(Shortened.Label(card.Summary, MaxSummaryLength));

    private static FormElement? FormOf(Card card) => card.Elements.OfType<FormElement>().FirstOrDefault();
}
