namespace CsmBot.Conversation.Dialogs.Recurring;

internal static class RepeatActions
{
    /// <summary>Makes a task repeat; the value is the schedule in words.</summary>
    public const string Set = "repeat.set.v1";

    /// <summary>Ends the rule; the entity is one of its occurrences.</summary>
    public const string Off = "repeat.off.v1";
}
