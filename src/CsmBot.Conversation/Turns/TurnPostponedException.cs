namespace CsmBot.Conversation.Turns;

/// <summary>A turn cannot be decided yet, because nobody says in time who its actor is; it stays in the inbox and is tried again later.</summary>
public sealed class TurnPostponedException(TurnId turn, Exception? innerException)
    : Exception($"Turn {turn} waits to hear who its actor is", innerException);
