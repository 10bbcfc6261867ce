namespace CsmBot.Conversation.Dialogs.Signals;

/// <summary>What became of a signal at the door.</summary>
public enum SignalOutcome
{
    /// <summary>It is done, or stored durably.</summary>
    Accepted,

    /// <summary>It came before; nothing happens twice.</summary>
    Repeated,

    /// <summary>The book has no such account.</summary>
    UnknownAccount,

    /// <summary>Several accounts could be meant.</summary>
    AmbiguousAccount,

    /// <summary>Too much is waiting already: come again.</summary>
    Busy,
}
