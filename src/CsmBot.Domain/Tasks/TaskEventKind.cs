namespace CsmBot.Domain.Tasks;

public enum TaskEventKind
{
    Filed,
    Reprioritised,
    Edited,
    Completed,
    Dropped,
    Snoozed,
    Reopened,
    Merged,
    DelegationWished,
    PreventionNoted,
    Undone,
    Delegated,
    DelegationApproved,
    DelegationRefused,
    DelegationPassedOn,
    DelegationAccepted,
    DelegationDeclined,
    DelegationCountered,
    DelegationDiscussed,
    DelegationReminded,
    DelegationExpired,
    DelegationWithdrawn,
}
