using CsmBot.Protocols.BotFramework.Connector.Outgoing;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>
/// A conversation to begin: with one person, or by a new post in a channel. Teams takes no other form; a bot cannot make a group
/// chat. See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages#create-the-conversation.
/// </summary>
public sealed record ConversationParameters
{
    private ConversationParameters(string tenantId)
    {
        TenantId = tenantId;
    }

    /// <summary>The tenant's id.</summary>
    public string TenantId { get; }

    /// <summary>The person to talk to; null for a channel post.</summary>
    public string? MemberId { get; private init; }

    /// <summary>The bot's id; null to let Teams infer it.</summary>
    public string? BotId { get; private init; }

    /// <summary>The channel to post in; null for a person.</summary>
    public string? ChannelId { get; private init; }

    /// <summary>The post; null for a person.</summary>
    public OutgoingActivity? Activity { get; private init; }

    /// <summary>
    /// The chat with one person. Asking again gives the same chat. Nothing is sent yet: send to the id that comes back.
    /// </summary>
    /// <param name="memberId">The channel's id of the person, for example <c>29:1abc</c>.</param>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="botId">The bot's id, for example <c>28:app-id</c>; null to let Teams infer it.</param>
    /// <exception cref="ArgumentException">The member or the tenant is blank.</exception>
    public static ConversationParameters Personal(string memberId, string tenantId, string? botId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(memberId);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        return new ConversationParameters(tenantId) { MemberId = memberId, BotId = botId };
    }

    /// <summary>A new post in a channel, which begins a reply chain.</summary>
    /// <param name="channelId">The channel's id, without <c>;messageid=</c>.</param>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="activity">The post. Typing cannot begin a conversation.</param>
    /// <exception cref="ArgumentException">The channel or the tenant is blank, or the activity is not a message.</exception>
    public static ConversationParameters ChannelPost(string channelId, string tenantId, OutgoingActivity activity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenantId);
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Kind == OutgoingActivityKind.Typing)
        {
            throw new ArgumentException("A post is a message.", nameof(activity));
        }

        return new ConversationParameters(tenantId) { ChannelId = channelId, Activity = activity };
    }
}
