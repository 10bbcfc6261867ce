namespace CsmBot.Domain.Nudges;

public enum HeldBecause
{
    /// <summary>The day's number was used up.</summary>
    Budget,

    Muted,

    /// <summary>The member wants none of this kind.</summary>
    SwitchedOff,
}
