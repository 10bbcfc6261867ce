namespace CsmBot.Domain.Focus;

/// <summary>Why a task comes next.</summary>
public enum NextReason
{
    /// <summary>Nothing is open.</summary>
    Nothing,

    /// <summary>Quadrant 1 is worked first (R17).</summary>
    DoFirst,

    /// <summary>Quadrant 1 is empty, so Quadrant 2 follows.</summary>
    Schedule,

    /// <summary>Only Quadrant 3 and below is left.</summary>
    Delegate,

    /// <summary>Only Quadrant 4 is left (R6).</summary>
    Decline,

    /// <summary>The morning block keeps Quadrant 1 waiting.</summary>
    BlockProtects,

    /// <summary>The morning block is for Quadrant 2 and no Quadrant 1 is open.</summary>
    BlockWork,

    /// <summary>Breaks into the block: due before it ends.</summary>
    BreaksByDue,

    /// <summary>Breaks into the block: concerns a Tier-1 account.</summary>
    BreaksByTier,

    /// <summary>A morning block without any Quadrant 2 to protect.</summary>
    BlockUnused,

    /// <summary>Only Quadrant 4 is left, and that waits until the block is over (R51).</summary>
    BlockForbidsDecline,
}
