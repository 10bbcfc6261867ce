namespace CsmBot.Conversation.Cards;

public sealed record Fact(string Label, string Value);
