namespace CsmBot.Domain.Goals;

/// <summary>How often an activity should come.</summary>
public enum ActivityRhythm
{
    Weekly,

    Monthly,

    Quarterly,
}
