namespace CsmBot.Domain.Focus;

/// <summary>Why Quadrant-2 work is proposed for today; the first that holds is the one that is said.</summary>
public enum FocusReason
{
    /// <summary>Due within a week, or overdue.</summary>
    DueSoon,

    /// <summary>Concerns a Tier-1 account.</summary>
    TierOne,

    /// <summary>Nobody touched it for a week.</summary>
    Untouched,

    /// <summary>The next in line.</summary>
    Next,
}
