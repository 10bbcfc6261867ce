namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>
/// What it takes to write into a conversation later, from any process. Keep it only when the activity it comes from passed
/// the token check, and keep the newest: the service address may change.
/// </summary>
public sealed record ConversationReference
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The channel, for example <c>msteams</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Base address of the connector, as received.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The conversation exactly as received, thread included: posting there answers in the thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The bot's id there.</summary>
    public required string BotId { get; init; }

    /// <summary>The customer's tenant; null outside Teams.</summary>
    public string? TenantId { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>; null outside Teams.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The person's id there (<c>29:...</c>); null when it was the bot's own doing.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's Entra object id, where told.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The team of a channel; null elsewhere.</summary>
    public string? TeamId { get; init; }

    /// <summary>
    /// The conversation without its thread: in a channel the channel's id, elsewhere the same as <see cref="ConversationId"/>.
    /// Posting there begins a new thread.
    /// </summary>
    public string RootConversationId => MarkAt < 0 ? ConversationId : ConversationId[..MarkAt];

    /// <summary>Id of the message that began the thread; null outside threads.</summary>
    public string? ThreadRootId => MarkAt < 0 ? null : ConversationId[(MarkAt + ThreadMark.Length)..];

    private int MarkAt => ConversationId.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the reference from an activity.</summary>
    /// <param name="activity">A received activity.</param>
    /// <returns>The reference; null when the activity lacks channel, service address, conversation or recipient, so that nothing could be sent.</returns>
    public static ConversationReference? Of(Activity activity)
    {
        if (activity is not { ChannelId.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0, Recipient.Id.Length: > 0 })
        {
            return null;
        }

        var person = activity.From?.Id == activity.Recipient.Id ? null : activity.From;
        return new ConversationReference
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            ConversationId = activity.Conversation.Id,
            BotId = activity.Recipient.Id,
            TenantId = activity.TenantId,
            ConversationType = activity.Conversation.ConversationType,
            UserId = person?.Id,
            AadObjectId = person?.AadObjectId,
            TeamId = activity.ChannelData?.Team?.Id,
        };
    }
}
