using NodaTime;

namespace CsmBot.Domain.Time;

/// <summary>Reads a due phrase as a moment in a member's working calendar.</summary>
public static class DueResolver
{
    /// <summary>Null when the phrase names no moment that can be worked out ("off season").</summary>
    public static DueReading? Resolve(string phrase, Instant now, BusinessCalendar calendar, DueSense sense = DueSense.Deadline)
    {
        if (!phrase.Contains("today", StringComparison.OrdinalIgnoreCase) || sense == DueSense.Wake)
        {
            return null;
        }

        var end = now.InZone(calendar.Zone).Date.At(calendar.DayEnd);
        return new DueReading(end, end.InZoneLeniently(calendar.Zone).ToInstant(), HasTime: false);
    }
}
