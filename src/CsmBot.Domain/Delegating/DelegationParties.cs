namespace CsmBot.Domain.Delegating;

/// <summary>What somebody is to a delegation. An owner whose work a colleague passes on may lead the team as well, and is two at once.</summary>
[Flags]
public enum DelegationParties
{
    None = 0,

    /// <summary>Who asked, and who has the task until it is accepted.</summary>
    Requester = 1,
    Delegate = 2,
    Approver = 4,

    /// <summary>Time that ran out.</summary>
    Clock = 8,
}
