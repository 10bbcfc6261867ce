namespace CsmBot.Domain.Accounts;

/// <summary>Where the sizes begin, in the workspace's currency: more than the upper bound is A, less than the lower one is C, the bounds themselves are B (R65).</summary>
public sealed record PotentialBounds(decimal Upper, decimal Lower)
{
    public static PotentialBounds Default { get; } = new(50_000, 10_000);

    public PotentialSize Of(decimal amount) => amount > Upper ? PotentialSize.A : amount >= Lower ? PotentialSize.B : PotentialSize.C;
}
