namespace CsmBot.Domain.Accounts;

/// <summary>How large an account could become, whatever it is now (R64).</summary>
public enum PotentialSize
{
    A,
    B,
    C,
}
