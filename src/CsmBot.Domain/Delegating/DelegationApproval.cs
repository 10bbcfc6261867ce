namespace CsmBot.Domain.Delegating;

/// <summary>Which tasks a leader has to approve before a colleague is asked. Leaders' own delegations need no approval.</summary>
public enum DelegationApproval
{
    /// <summary>The default: approval is optional (R62), the colleague may decline anyway, and undo takes it back.</summary>
    Off,

    /// <summary>Work of Quadrant 3, which is passed on most.</summary>
    Quadrant3,

    All,
}
