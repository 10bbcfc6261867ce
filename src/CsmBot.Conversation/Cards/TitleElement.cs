using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Cards;

/// <summary>The card's heading; with a quadrant, shown with its label (never by colour alone).</summary>
public sealed record TitleElement(string Text, Quadrant? Quadrant = null) : CardElement;
