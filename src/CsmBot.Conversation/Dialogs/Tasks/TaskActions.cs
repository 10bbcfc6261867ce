namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>Action ids of the task card. Each carries the task id and the version the card showed.</summary>
internal static class TaskActions
{
    public const string Complete = "task.complete.v1";

    public const string Drop = "task.drop.v1";

    public const string Reopen = "task.reopen.v1";

    public const string Edit = "task.edit.v1";

    public const string EditForm = "task.edit-form.v1";

    public const string Snooze = "task.snooze.v1";

    /// <summary>Moves to the quadrant named by the value, 1 to 4.</summary>
    public const string Quadrant = "task.quadrant.v1";

    public const string Show = "task.show.v1";

    public const string Why = "task.why.v1";

    /// <summary>Says who could be asked to take the task over.</summary>
    public const string Delegate = "task.delegate.v1";

    /// <summary>Hands out a courteous refusal and drops the task.</summary>
    public const string Refuse = "task.refuse.v1";

    /// <summary>Whether a closed Quadrant-1 item could have been prevented: <c>yes</c>, <c>no</c>, or by what.</summary>
    public const string Prevention = "task.prevention.v1";

    /// <summary>Corrects the minutes that a refusal freed; the value is the minutes.</summary>
    public const string Freed = "task.freed.v1";

    /// <summary>Wakes at the moment named by the value.</summary>
    public const string SnoozeUntil = "task.snooze-until.v1";

    public const string Wake = "task.wake.v1";

    /// <summary>Why Quadrant-2 work is handed over: a key of a usual reason, or <c>keep</c>.</summary>
    public const string DelegateBecause = "task.delegate-because.v1";

    /// <summary>Which success-plan measure the work serves, by key.</summary>
    public const string Measure = "task.measure.v1";

    /// <summary>Leaves the question unanswered why captured work stands where it does.</summary>
    public const string NoReason = "task.no-reason.v1";

    public const string Undo = "command.undo.v1";
}
