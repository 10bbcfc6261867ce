namespace CsmBot.Domain.Delegating;

public enum DelegationVerdict
{
    Allowed,

    /// <summary>Somebody else's to do.</summary>
    NotYours,

    /// <summary>It was answered, ran out or was taken back before.</summary>
    TooLate,
}
