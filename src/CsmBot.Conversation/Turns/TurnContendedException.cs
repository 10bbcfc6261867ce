namespace CsmBot.Conversation.Turns;

/// <summary>A turn lost every race it ran; it stays in the inbox and is tried again later.</summary>
public sealed class TurnContendedException : Exception
{
    public TurnContendedException(TurnId turn)
        : base($"Turn {turn} met a conflict at every attempt")
    {
    }
}
