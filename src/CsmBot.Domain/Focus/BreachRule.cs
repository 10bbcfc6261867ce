namespace CsmBot.Domain.Focus;

/// <summary>By which rule something came into a focus block all the same.</summary>
public enum BreachRule
{
    /// <summary>Quadrant-1 work that is due before the block ends.</summary>
    DueBeforeEnd,

    /// <summary>A Tier-1 account.</summary>
    TierOne,

    /// <summary>The member left it.</summary>
    Left,
}
