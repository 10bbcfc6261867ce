using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>When the morning digest is due: once on each working day, at the member's time on the clock on the wall.</summary>
public static class DigestTime
{
    /// <summary>Longer than any run of days off that a calendar holds.</summary>
    private const int LookAheadDays = 60;

    /// <summary>The first digest after a moment; null for members who switched it off, or never work.</summary>
    /// <param name="last">The day of the last one: no day has two, whatever the member moves in between.</param>
    public static DigestDay? Next(Instant after, LocalDate? last, Member member, BusinessCalendar calendar)
    {
        if (member.DigestOff)
        {
            return null;
        }

        var today = after.InZone(calendar.Zone).Date;
        var first = last >= today ? last.Value.PlusDays(1) : today;
        return Enumerable.Range(0, LookAheadDays)
            .Select(days => first.PlusDays(days))
            .Where(calendar.IsWorkingDay)
            .Select(date => new DigestDay(date, LocalTimes.In(calendar.Zone, date.At(member.DigestAt)).ToInstant()))
            .FirstOrDefault(day => day.At > after);
    }
}
