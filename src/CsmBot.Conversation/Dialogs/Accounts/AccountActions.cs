namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>The buttons and forms of accounts. The entity is the account's name.</summary>
internal static class AccountActions
{
    public const string Show = "account.show.v1";

    /// <summary>Puts the name into the book; with a value, graded as it says ("B2 reason").</summary>
    public const string Create = "account.create.v1";

    /// <summary>Shows the form.</summary>
    public const string Grade = "account.grade.v1";

    public const string GradeForm = "account.grade-form.v1";

    /// <summary>The call between two tiers; the value is the tier.</summary>
    public const string Call = "account.call.v1";

    /// <summary>Shows the form.</summary>
    public const string Segment = "account.segment.v1";

    public const string SegmentForm = "account.segment-form.v1";

    /// <summary>Shows the form for what would have to change.</summary>
    public const string Watch = "account.watch.v1";

    public const string WatchForm = "account.watch-form.v1";

    /// <summary>The grade still holds.</summary>
    public const string StillRight = "account.still-right.v1";

    /// <summary>Applies a grade that moves the account to another tier; the value is the grade and the reason.</summary>
    public const string Apply = "account.apply.v1";

    /// <summary>Shows the form.</summary>
    public const string Edit = "account.edit.v1";

    public const string EditForm = "account.edit-form.v1";

    /// <summary>Shows the form.</summary>
    public const string Log = "account.log.v1";

    public const string LogForm = "account.log-form.v1";

    /// <summary>What kind of change was reported; the value is the kind and the words.</summary>
    public const string Report = "account.report.v1";

    /// <summary>Whether success takes a full-time owner whom they lack; the value is yes or no.</summary>
    public const string LacksOwner = "account.lacks-owner.v1";

    /// <summary>What happened to it.</summary>
    public const string History = "account.history.v1";

    /// <summary>Hands accounts over as the preview said; the value is from, to.</summary>
    public const string HandOver = "accounts.hand-over.v1";

    /// <summary>Takes such a hand-over back; the value is its number.</summary>

    /// <summary>Which of several accounts was won; the value is who sold to it.</summary>
    public const string Won = "account.won.v1";

    /// <summary>Which of several accounts is to be handed over; the value is to whom.</summary>
    public const string HandOverOf = "accounts.hand-over-of.v1";

    public const string TakeBack = "accounts.take-back.v1";

    /// <summary>Turns the page of a list; the value is the page and the filter as typed: <c>2|tier 1</c>.</summary>
    public const string Page = "accounts.page.v1";
}
