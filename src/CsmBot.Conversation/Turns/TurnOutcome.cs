namespace CsmBot.Conversation.Turns;

public enum TurnOutcome
{
    Applied,

    /// <summary>A repeated delivery of a turn that is done; nothing happened.</summary>
    Repeated,

    /// <summary>The handler failed; the person got an apology and the turn is done.</summary>
    Apologised,
}
