namespace CsmBot.Conversation.Turns;

/// <summary>How a turn ended, with what it answered.</summary>
public sealed record TurnResult(TurnOutcome Outcome, string HandledBy, IReadOnlyList<OutboundMessage> Messages);
