namespace CsmBot.Conversation.Cards;

public sealed record FormChoice(string Value, string Label);
