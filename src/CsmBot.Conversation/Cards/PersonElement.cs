namespace CsmBot.Conversation.Cards;

public sealed record PersonElement(string Name, string Role) : CardElement;
