namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// Who a proactive message is for. Needed beside <see cref="OutgoingConversation"/> where no inbound message precedes. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
/// </summary>
/// <param name="Id">The channel's id of the person, for example <c>29:1abc</c>.</param>
/// <param name="AadObjectId">The person's Microsoft Entra object id; null when unknown.</param>
public sealed record OutgoingRecipient(string Id, string? AadObjectId);
