namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>The buttons of the list of what was set aside. The entity is a conversation; the value is the newest of its messages that the list counted.</summary>
internal static class UndeliveredActions
{
    public const string Retry = "undelivered.retry.v1";

    public const string Dismiss = "undelivered.dismiss.v1";
}
