using CsmBot.Conversation.Cards;

namespace CsmBot.Conversation.Turns;

/// <summary>How a turn ended, with what it answered.</summary>
/// <param name="Dialog">The card to show where it was asked for: a form in its dialog (see <see cref="Turn.InDialog"/>), or the person's own page.</param>
public sealed record TurnResult(TurnOutcome Outcome, string HandledBy, IReadOnlyList<OutboundMessage> Messages, Card? Dialog = null);
