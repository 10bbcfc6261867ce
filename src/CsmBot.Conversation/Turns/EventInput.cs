namespace CsmBot.Conversation.Turns;

/// <summary>Something that happened without words.</summary>
public sealed record EventInput(string Kind) : TurnInput
{
    /// <summary>Someone opened a conversation with the bot, or put it into one.</summary>
    public const string ConversationOpened = "conversation-opened";

    /// <summary>Someone looks at their own page of the bot, on channels that have one: the card comes back with the result and is sent nowhere.</summary>
    public const string HomeOpened = "home-opened";
}
