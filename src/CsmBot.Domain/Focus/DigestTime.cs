using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>When the morning digest is due: once on each working day, at the member's time on the clock on the wall; on none on which they are away (T18).</summary>
public static class DigestTime
{
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
        return Enumerable.Range(0, Member.LongestAwayDays)
            .Select(days => first.PlusDays(days))
            .Where(date => calendar.IsWorkingDay(date) && member.AbsenceOn(date) is null)
            .Select(date => new DigestDay(date, LocalTimes.In(calendar.Zone, date.At(member.DigestAt)).ToInstant()))
            .FirstOrDefault(day => day.At > after);
    }
}
