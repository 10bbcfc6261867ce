namespace CsmBot.Domain.Accounts;

/// <summary>Whether a customer can do what success takes, and wants to (R111).</summary>
public enum Segment
{
    /// <summary>Can and wants to.</summary>
    HighPerformer,

    /// <summary>Wants to, and cannot yet.</summary>
    Untrained,

    /// <summary>Can, and does not want to.</summary>
    Unmotivated,

    /// <summary>Neither.</summary>
    NeedToExit,
}
