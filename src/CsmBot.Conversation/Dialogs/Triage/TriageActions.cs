namespace CsmBot.Conversation.Dialogs.Triage;

public static class TriageActions
{
    /// <summary>Opens the form with the words of a message; the value is the words.</summary>
    public const string Capture = "triage.capture.v1";

    public const string CaptureForm = "triage.capture-form.v1";

    /// <summary>Answers the question; the value is <c>yes</c>, <c>no</c> or <c>as-is</c>.</summary>
    public const string Answer = "triage.answer.v1";

    /// <summary>Confirms the card as it stands.</summary>
    public const string Keep = "triage.keep.v1";

    /// <summary>Folds the new task into the one named by the value.</summary>
    public const string Merge = "triage.merge.v1";

    /// <summary>Picks one of several accounts of like names; the value is the account.</summary>
    public const string Account = "triage.account.v1";
}
