namespace CsmBot.Domain.People;

public enum MemberRole
{
    Csm,
    Colleague,
    Manager,

    /// <summary>Someone of another organisation, or unknown to the platform: sees no work and no accounts.</summary>
    Guest,
}
