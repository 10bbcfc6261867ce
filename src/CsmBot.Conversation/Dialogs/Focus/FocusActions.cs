namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>The buttons of focus blocks. The entity is the block's number, but for the first the task's.</summary>
internal static class FocusActions
{
    /// <summary>Keeps time for the task: the next free hour.</summary>
    public const string Block = "focus.block.v1";

    /// <summary>Moves the block to the time named by the value, as an ISO interval.</summary>
    public const string Slot = "focus.slot.v1";

    /// <summary>Offers other times.</summary>
    public const string Move = "focus.move.v1";

    public const string Begin = "focus.begin.v1";

    /// <summary>Leaves the running block (R59).</summary>
    public const string Leave = "focus.leave.v1";

    /// <summary>How it went: <c>kept</c>, <c>cut</c> or <c>missed</c>.</summary>
    public const string Answer = "focus.answer.v1";

    public const string Cancel = "focus.cancel.v1";

    /// <summary>Whether a kind of interruption may pass from now on: <c>pass</c> or <c>hold</c>, then the rule, then the account, behind bars.</summary>
    public const string Policy = "focus.policy.v1";

    /// <summary>Asks about that kind anew when it next comes thrice.</summary>
    public const string Forget = "focus.forget.v1";

    public const string Kept = "kept";

    public const string CutShort = "cut";

    public const string Missed = "missed";

    public const string Pass = "pass";

    public const string Hold = "hold";
}
