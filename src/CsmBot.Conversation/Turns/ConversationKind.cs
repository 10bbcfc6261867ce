namespace CsmBot.Conversation.Turns;

public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    Group,

    Channel,
}
