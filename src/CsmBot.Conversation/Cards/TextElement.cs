namespace CsmBot.Conversation.Cards;

/// <summary>A paragraph. Line breaks in <paramref name="Text"/> are kept.</summary>
public sealed record TextElement(string Text, TextTone Tone = TextTone.Normal) : CardElement;
