namespace CsmBot.Domain.People;

public enum MemberRole
{
    Csm,
    Colleague,
    Manager,

    /// <summary>Closes deals, and grades what was closed (R87).</summary>
    Sales,

    /// <summary>Senior, without daily running of accounts (R87).</summary>
    Development,

    /// <summary>May change the framework: amounts, tier grid, intervals, rules (R106).</summary>
    HeadCoach,

    /// <summary>Someone of another organisation, or unknown to the platform: sees no work and no accounts.</summary>
    Guest,
}
