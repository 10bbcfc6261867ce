using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>A card in a window of its own.</summary>
internal static class ModalParts
{
    /// <summary>Names the kind of view to whoever handles its submission.</summary>
    public const string CallbackId = "card.v1";

    public static ModalView Render(Card card, ModalFrame frame, CardLimits limits)
    {
        var form = card.Elements.OfType<FormElement>().FirstOrDefault();
        var scene = new CardScene(SlackSurface.Modal, limits, Form: form);
        var title = Title(card);
        IReadOnlyList<CardElement> rest = title is null ? card.Elements : [.. card.Elements.Skip(1)];
        IReadOnlyList<SlackBlock> badge = title is null ? [] : [.. TitleParts.Badge(title)];
        var view = Words([.. badge, .. CardBlocks.Of(card, rest, scene)], frame, title?.Text);
        return form is null ? view : view with
        {
            Submit = PlainLabel.Of(form.SubmitLabel, ModalView.MaxButtonLength),
            Close = PlainLabel.Of(SlackStrings.Modal_Cancel, ModalView.MaxButtonLength),
            PrivateMetadata = ModalData.Of(FormParts.Data(form, scene), frame).ToPrivateMetadata(),
        };
    }

    /// <summary>To read and to close.</summary>
    public static ModalView Words(IReadOnlyList<SlackBlock> blocks, ModalFrame frame, string? title = null) => new()
    {
        Title = PlainLabel.Of(title ?? SlackStrings.Modal_Title, ModalView.MaxTitleLength),
        Close = PlainLabel.Of(SlackStrings.Modal_Close, ModalView.MaxButtonLength),
        CallbackId = CallbackId,
        Blocks = blocks,
        PrivateMetadata = ModalData.Of(new CardData(), frame).ToPrivateMetadata(),
    };

    /// <summary>The card's own title where it is short enough to be the modal's; a longer one stays among the words, whole.</summary>
    private static TitleElement? Title(Card card) =>
        card.Elements is [TitleElement title, ..] && CleanText.Line(title.Text).Length is > 0 and <= ModalView.MaxTitleLength ? title : null;
}
