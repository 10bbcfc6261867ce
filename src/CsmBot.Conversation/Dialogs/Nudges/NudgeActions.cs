namespace CsmBot.Conversation.Dialogs.Nudges;

internal static class NudgeActions
{
    /// <summary>The owner has seen the task and is on it.</summary>
    public const string Acknowledge = "nudge.acknowledge.v1";

    /// <summary>What was held back, and how reminders are set.</summary>
    public const string Held = "nudge.held.v1";

    /// <summary>When each kind of reminder comes, and to whom it goes.</summary>
    public const string Why = "nudge.why.v1";

    /// <summary>Mutes for the rest of the day.</summary>
    public const string MuteToday = "nudge.mute-today.v1";

    public const string Unmute = "nudge.unmute.v1";

    /// <summary>Drafts a talk with the supervisor about Quadrant 3.</summary>
    public const string Talk = "nudge.talk.v1";
}
