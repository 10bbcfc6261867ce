namespace CsmBot.Conversation.Cards;

public sealed record ImageElement(Uri Url, string AlternativeText) : CardElement;
