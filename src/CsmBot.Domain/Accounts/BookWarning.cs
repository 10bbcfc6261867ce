namespace CsmBot.Domain.Accounts;

/// <summary>What is not as it is meant to be in a book of accounts.</summary>
public enum BookWarning
{
    /// <summary>R116.</summary>
    UntrainedNotLargest,

    /// <summary>R83.</summary>
    TierTwoNotLargest,

    /// <summary>R82.</summary>
    TierOneNotMostTime,

    /// <summary>M4.</summary>
    TimeOffTarget,

    /// <summary>R124.</summary>
    LowPotentialCostsMore,
}
