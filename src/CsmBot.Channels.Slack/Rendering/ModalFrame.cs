using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Where a modal belongs, which its submission alone would not tell.</summary>
/// <param name="Conversation">The conversation it was opened in.</param>
/// <param name="MessageKey">The key of the message whose button opened it; null where there was none.</param>
/// <param name="SourceLink">Leads back to the message the form is about.</param>
internal sealed record ModalFrame(string Conversation, string? MessageKey = null, string? SourceLink = null)
{
    /// <summary>Stands for a view that is none of ours.</summary>
    public static ModalFrame None { get; } = new(string.Empty);

    /// <summary>A frame is the bot's own: one for which a view has no room is a mistake in the code, not in a card.</summary>
    public void ThrowIfTooLong()
    {
        if (ModalData.Of(new CardData(), this).ToPrivateMetadata().Length > SlackView.MaxPrivateMetadataLength)
        {
            throw new InvalidOperationException("The conversation and the message of a modal are more than its private_metadata holds.");
        }
    }
}
