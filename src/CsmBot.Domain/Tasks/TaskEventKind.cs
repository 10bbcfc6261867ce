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
    Acknowledged,
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
    Worked,
}
