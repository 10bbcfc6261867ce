namespace CsmBot.Domain.Delivery;

/// <summary>What a message is, in a word: all that others than its reader learn of it.</summary>
public enum MessageKind
{
    /// <summary>Said to somebody who asked.</summary>
    Answer,

    Digest,

    /// <summary>What is stuck, of the reader's own or of people who report to them.</summary>
    Reminders,

    /// <summary>A risk at a Tier-1 account.</summary>
    Alert,

    /// <summary>Something that the reader is asked to take, to approve or to follow.</summary>
    Delegation,

    /// <summary>Whatever else came by itself.</summary>
    Notice,
}
