namespace CsmBot.Conversation.Ports;

public enum CommitOutcome
{
    Committed,

    /// <summary>Something read had changed meanwhile; nothing was written. Run the turn again.</summary>
    Conflict,

    /// <summary>This turn was committed before; nothing was written.</summary>
    AlreadyApplied,
}
