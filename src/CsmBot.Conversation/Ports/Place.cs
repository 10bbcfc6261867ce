using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Where a message can go.</summary>
public sealed record Place(ConversationId Conversation, string Channel);
