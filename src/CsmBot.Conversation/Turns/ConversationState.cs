namespace CsmBot.Conversation.Turns;

/// <summary>Whether messages can reach a conversation.</summary>
public enum ConversationState
{
    Active,

    /// <summary>The bot was taken out of it, or it is gone.</summary>
    Removed,

    /// <summary>The person blocked the bot. Platforms send no event for that: it shows at the next message.</summary>
    Blocked,

    /// <summary>An administrator switched the bot off.</summary>
    Disabled,
}
