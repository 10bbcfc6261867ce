namespace CsmBot.Domain.People;

public enum MemberRole
{
    Csm,
    Colleague,
    Manager,
}
