using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>When a team's digest is due: on the working days of whoever switched it on, as their own digest would come. The team has its morning also while they are away.</summary>
public static class TeamDigestTime
{
    /// <summary>No run of days off is longer.</summary>
    private const int MostDays = 60;

    /// <summary>The first one after a moment; null for members who switched none on, or never work.</summary>
    /// <param name="last">The day of the last one: no day has two.</param>
    public static DigestDay? Next(Instant after, LocalDate? last, Member member, BusinessCalendar calendar)
    {
        if (member.TeamDigest is null)
        {
            return null;
        }

        var today = after.InZone(calendar.Zone).Date;
        var first = last >= today ? last.Value.PlusDays(1) : today;
        return Days(first, 1, member, calendar).FirstOrDefault(day => day.At > after);
    }

    /// <summary>The last one that was due until a moment.</summary>
    public static DigestDay? Latest(Instant until, Member member, BusinessCalendar calendar) =>
        Days(until.InZone(calendar.Zone).Date, -1, member, calendar).FirstOrDefault(day => day.At <= until);

    private static IEnumerable<DigestDay> Days(LocalDate first, int step, Member member, BusinessCalendar calendar) => Enumerable.Range(0, MostDays)
        .Select(days => first.PlusDays(days * step))
        .Where(calendar.IsWorkingDay)
        .Select(date => new DigestDay(date, LocalTimes.In(calendar.Zone, date.At(member.DigestAt)).ToInstant()));
}
