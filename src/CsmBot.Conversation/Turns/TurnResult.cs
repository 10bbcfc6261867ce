using CsmBot.Conversation.Cards;

namespace CsmBot.Conversation.Turns;

/// <summary>How a turn ended, with what it answered.</summary>
/// <param name="Dialog">The form to show in the dialog that asked for it; see <see cref="Turn.InDialog"/>.</param>
public sealed record TurnResult(TurnOutcome Outcome, string HandledBy, IReadOnlyList<OutboundMessage> Messages, Card? Dialog = null);
