namespace CsmBot.Domain.Delegating;

/// <summary>Why just this person approves.</summary>
public enum ApproverReason
{
    Nobody,
    Manager,

    /// <summary>Covers for a leader who is away.</summary>
    Deputy,
    ManagersManager,
    HeadCoach,
}
