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

    /// <summary>Turns the page of a list; the value is the page and the filter as typed: <c>2|tier 1</c>.</summary>
    public const string Page = "accounts.page.v1";
}
