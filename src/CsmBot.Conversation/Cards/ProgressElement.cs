namespace CsmBot.Conversation.Cards;

/// <summary>How far something is, always with its numbers in words.</summary>
public sealed record ProgressElement(string Label, int Value, int Maximum) : CardElement;
