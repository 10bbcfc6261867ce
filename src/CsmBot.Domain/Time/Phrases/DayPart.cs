namespace CsmBot.Domain.Time.Phrases;

/// <summary>A named part of a day.</summary>
internal enum DayPart : byte
{
    None,
    /// <summary>The next full hour.</summary>
    TopOfHour,
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
