namespace CsmBot.Conversation.Cards;

public enum TextTone
{
    Normal,

    /// <summary>Secondary: how something was read, ids, hints.</summary>
    Subtle,

    /// <summary>Needs attention: overdue, refused.</summary>
    Warning,

    /// <summary>Words of the user or a ready text to copy.</summary>
    Quote,
}
