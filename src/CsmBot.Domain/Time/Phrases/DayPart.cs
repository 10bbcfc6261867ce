namespace CsmBot.Domain.Time.Phrases;

/// <summary>A named part of a day.</summary>
internal enum DayPart : byte
{
    None,
    FirstThing,
    Morning,
    Noon,
    Lunch,
    Afternoon,
    EndOfDay,
    Evening,
    Tonight,
    Night,
    Midnight,
}
