namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>The buttons of alerts. The entity is the task's number; what a press does depends on whether the alert is still to be had, not on the version that was seen.</summary>
internal static class AlertActions
{
    public const string Take = "alert.take.v1";

    public const string Delegate = "alert.delegate.v1";

    public const string Snooze = "alert.snooze.v1";

    public const string NotReal = "alert.not-real.v1";

    /// <summary>Posts alerts where it is pressed.</summary>
    public const string PlaceHere = "alerts.here.v1";

    /// <summary>A rule's alerts go no further up; the value is the rule.</summary>
    public const string Mute = "alerts.mute.v1";

    /// <summary>They do again.</summary>
    public const string Unmute = "alerts.unmute.v1";
}
