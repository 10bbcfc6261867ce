namespace CsmBot.Domain.Delegating;

public enum DelegationState
{
    /// <summary>A leader says first whether the delegate may be asked.</summary>
    AwaitingApproval,

    /// <summary>The delegate was asked.</summary>
    Offered,

    /// <summary>The delegate would take it with another due date; the one who asked decides.</summary>
    Countered,

    /// <summary>The delegate has it.</summary>
    Accepted,

    Declined,

    /// <summary>The leader said no.</summary>
    Refused,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>The one who asked took it back.</summary>
    Withdrawn,
}
