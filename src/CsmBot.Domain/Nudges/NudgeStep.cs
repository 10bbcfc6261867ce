namespace CsmBot.Domain.Nudges;

/// <summary>Whom a reminder reaches: the higher, the longer nothing moved.</summary>
public enum NudgeStep
{
    Owner,

    /// <summary>The channel in which the team reads alerts.</summary>
    Team,

    Manager,

    HeadCoach,
}
