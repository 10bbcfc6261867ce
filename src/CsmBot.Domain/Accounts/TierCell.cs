namespace CsmBot.Domain.Accounts;

/// <summary>What a grade says about the tier.</summary>
public enum TierCell
{
    Tier1,

    /// <summary>One quick call decides between Tier 1 and Tier 2 (R81); until then it is Tier 2.</summary>
    Between,

    Tier2,

    Tier3,
}
