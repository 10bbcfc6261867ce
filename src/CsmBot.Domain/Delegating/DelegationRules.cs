namespace CsmBot.Domain.Delegating;

/// <summary>Who may do what with a delegation in which state, and where that leads.</summary>
public static class DelegationRules
{
    public static DelegationVerdict Of(DelegationState state, DelegationAct act, DelegationParties party) => (party & ActorsOf(act)) == DelegationParties.None
        ? DelegationVerdict.NotYours
        : StatesOf(act).Contains(state) ? DelegationVerdict.Allowed : DelegationVerdict.TooLate;

    /// <summary>The state after an act that was allowed.</summary>
    public static DelegationState After(DelegationState state, DelegationAct act) => act switch
    {
        DelegationAct.Approve or DelegationAct.Ask or DelegationAct.Reply or DelegationAct.Insist => DelegationState.Offered,
        DelegationAct.Refuse => DelegationState.Refused,
        DelegationAct.Accept or DelegationAct.Agree => DelegationState.Accepted,
        DelegationAct.Decline => DelegationState.Declined,
        DelegationAct.Counter => DelegationState.Countered,
        DelegationAct.Withdraw => DelegationState.Withdrawn,
        DelegationAct.Expire => DelegationState.Expired,
        _ => state,
    };

    private static DelegationParties ActorsOf(DelegationAct act) => act switch
    {
        DelegationAct.Approve or DelegationAct.Refuse => DelegationParties.Approver,
        DelegationAct.Accept or DelegationAct.Decline or DelegationAct.Counter or DelegationAct.Ask => DelegationParties.Delegate,
        DelegationAct.PassOn or DelegationAct.Expire => DelegationParties.Clock,
        _ => DelegationParties.Requester,
    };

    private static DelegationState[] StatesOf(DelegationAct act) => act switch
    {
        DelegationAct.Approve or DelegationAct.Refuse or DelegationAct.PassOn => [DelegationState.AwaitingApproval],
        DelegationAct.Accept or DelegationAct.Decline => [DelegationState.Offered, DelegationState.Countered],
        DelegationAct.Counter or DelegationAct.Ask or DelegationAct.Reply => [DelegationState.Offered],
        DelegationAct.Agree or DelegationAct.Insist => [DelegationState.Countered],
        DelegationAct.Remind => [DelegationState.AwaitingApproval, DelegationState.Offered, DelegationState.Accepted],
        _ => [DelegationState.AwaitingApproval, DelegationState.Offered, DelegationState.Countered],
    };
}
