using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>The protected time at the start of each working day.</summary>
public static class MorningBlock
{
    private const int LookAheadDays = 31;

    /// <summary>When the running or the next block ends; null where the member keeps none.</summary>
    public static Instant? NextEnd(Instant now, BusinessCalendar calendar, int minutes)
    {
        if (minutes <= 0)
        {
            return null;
        }

        var today = now.InZone(calendar.Zone).Date;
        return Enumerable.Range(0, LookAheadDays)
            .Select(today.PlusDays)
            .Where(calendar.IsWorkingDay)
            .Select(day => (Instant?)day.At(calendar.DayStart).PlusMinutes(minutes).InZoneLeniently(calendar.Zone).ToInstant())
            .FirstOrDefault(end => end > now);
    }
}
