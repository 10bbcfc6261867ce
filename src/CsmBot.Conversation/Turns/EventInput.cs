namespace CsmBot.Conversation.Turns;

/// <summary>Something that happened without words, such as <c>conversation-opened</c>.</summary>
public sealed record EventInput(string Kind) : TurnInput;
