namespace CsmBot.Domain.Delegating;

/// <summary>What can be done about a delegation.</summary>
public enum DelegationAct
{
    Approve,
    Refuse,

    /// <summary>Nobody approved in time: another one is asked.</summary>
    PassOn,
    Accept,
    Decline,

    /// <summary>Proposes another due date.</summary>
    Counter,

    /// <summary>Wants to know something first.</summary>
    Ask,
    Reply,

    /// <summary>Takes the delegate's due date.</summary>
    Agree,

    /// <summary>Keeps to the first due date, and asks again.</summary>
    Insist,
    Withdraw,
    Remind,
    Expire,
}
