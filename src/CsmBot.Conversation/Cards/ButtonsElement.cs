namespace CsmBot.Conversation.Cards;

/// <summary>Buttons side by side, the first action first. A label groups them ("Change quadrant").</summary>
public sealed record ButtonsElement(IReadOnlyList<CardButton> Buttons, string? Label = null) : CardElement;
