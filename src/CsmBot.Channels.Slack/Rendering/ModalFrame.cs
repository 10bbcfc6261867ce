namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Where a modal belongs, which its submission alone would not tell.</summary>
/// <param name="Conversation">The conversation it was opened in.</param>
/// <param name="MessageKey">The key of the message whose button opened it; null where there was none.</param>
/// <param name="SourceLink">Leads back to the message the form is about.</param>
internal sealed record ModalFrame(string Conversation, string? MessageKey = null, string? SourceLink = null)
{
    /// <summary>Stands for a view that is none of ours.</summary>
    public static ModalFrame None { get; } = new(string.Empty);
}
