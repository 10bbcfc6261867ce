namespace CsmBot.Conversation.Imports;

public enum ImportOutcome
{
    Filed,

    /// <summary>This line was imported before, or the task is still here; nothing changed.</summary>
    AlreadyThere,

    /// <summary>The line cannot be filed as it stands; nothing changed.</summary>
    Refused,
}
