namespace CsmBot.Conversation.Cards;

/// <summary>Label and value pairs, one a line.</summary>
public sealed record FactsElement(IReadOnlyList<Fact> Facts) : CardElement;
