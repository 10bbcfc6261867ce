namespace CsmBot.Domain.Delegating;

public enum DelegateReasonKind
{
    OwnsAccount,

    /// <summary>Whose role the work fits.</summary>
    Role,

    /// <summary>Passing work up is possible, and seldom meant.</summary>
    Leads,
    Open,
    AtWork,

    /// <summary>Hours until their working day begins.</summary>
    AtWorkIn,
    Accepts,

    /// <summary>Got so much lately.</summary>
    GotLately,
}
