namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// The conversation as it is named inside the body of a proactive message. Where the message goes is said by the address alone. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
/// </summary>
/// <param name="Id">The conversation's id.</param>
/// <param name="TenantId">The tenant's id. It also chooses the budget of requests that the message counts against; null when unknown.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>; null when unknown.</param>
public sealed record OutgoingConversation(string Id, string? TenantId, string? ConversationType);
