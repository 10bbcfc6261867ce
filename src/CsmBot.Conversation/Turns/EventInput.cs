namespace CsmBot.Conversation.Turns;

/// <summary>Something that happened without words.</summary>
/// <param name="SourceLink">Leads to the message it happened to, where there is one.</param>
public sealed record EventInput(string Kind, string? SourceLink = null) : TurnInput
{
    /// <summary>Someone opened a conversation with the bot, or put it into one.</summary>
    public const string ConversationOpened = "conversation-opened";

    /// <summary>Someone looks at their own page of the bot, on channels that have one: the card comes back with the result and is sent nowhere.</summary>
    public const string HomeOpened = "home-opened";

    /// <summary>Someone marked a message, on channels where a reaction does that, to have it triaged. Its words are not known, only the way to it.</summary>
    public const string MessageMarked = "message-marked";
}
