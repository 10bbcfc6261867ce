namespace CsmBot.Conversation.Turns;

/// <summary>A pressed button: the card's constants come back, and are never trusted beyond naming what was pressed.</summary>
/// <param name="ActionId">A constant with a version, such as <c>task.complete.v1</c>.</param>
/// <param name="EntityId">The entity the card showed, such as <c>T-142</c>.</param>
/// <param name="EntityVersion">The version the card showed; a newer one means the click is stale.</param>
/// <param name="Value">What the button stands for among its siblings (a quadrant, an answer).</param>
/// <param name="MessageKey">The message that held the button, so that it can be updated.</param>
public sealed record ActionInput(string ActionId, string? EntityId = null, int? EntityVersion = null, string? Value = null, string? MessageKey = null) : TurnInput;
