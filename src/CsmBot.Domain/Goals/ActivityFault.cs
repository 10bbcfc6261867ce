namespace CsmBot.Domain.Goals;

/// <summary>Why a choice of activities is not taken.</summary>
public enum ActivityFault
{
    TooFew,

    TooMany,
}
