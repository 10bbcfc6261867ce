namespace CsmBot.Channels.Teams.Rendering;

/// <summary>What the renderers of elements need to know besides their element.</summary>
/// <param name="HasForm">The card holds a form, whose inputs must not go along with, nor hold up, the card's other buttons.</param>
internal sealed record CardScene(CardFrame Frame, CardLimits Limits, bool HasForm = false);
