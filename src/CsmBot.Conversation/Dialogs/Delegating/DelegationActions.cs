namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>The buttons of delegations. The entity is the task's number. Of those that consent to something, the version says to what.</summary>
internal static class DelegationActions
{
    /// <summary>Asks the member named by the value, with a due date behind a bar where there is one.</summary>
    public const string To = "delegation.to.v1";

    public const string Approve = "delegation.approve.v1";

    /// <summary>Of several, as many as one transaction holds.</summary>
    public const string ApproveAll = "delegation.approve-all.v1";

    /// <summary>With the key of a usual reason as the value; without one it asks.</summary>
    public const string Refuse = "delegation.refuse.v1";

    public const string Accept = "delegation.accept.v1";

    /// <summary>With the key of a usual reason as the value; without one it asks.</summary>
    public const string Decline = "delegation.decline.v1";

    /// <summary>With a due phrase as the value; without one it asks.</summary>
    public const string Counter = "delegation.counter.v1";

    public const string Ask = "delegation.ask.v1";

    public const string Reply = "delegation.reply.v1";

    public const string Agree = "delegation.agree.v1";

    public const string Insist = "delegation.insist.v1";

    public const string Withdraw = "delegation.withdraw.v1";

    public const string Remind = "delegation.remind.v1";

    /// <summary>The card as it stands for whoever presses.</summary>
    public const string Show = "delegation.show.v1";

    /// <summary>Pressed in the list of what is waited for, which then stands there afresh.</summary>
    public const string InList = "list";
}
