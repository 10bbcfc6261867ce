using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.People;

/// <summary>Counts a person's working time: their days and hours, without those on which they are away, so that no clock runs while nobody can answer.</summary>
public static class WorkingTime
{
    private static readonly Duration Usual = Duration.FromHours(8);

    /// <summary>How long the person works on a day.</summary>
    public static Duration DayOf(Member member) =>
        member.DayEnd > member.DayStart ? Duration.FromNanoseconds(member.DayEnd.NanosecondOfDay - member.DayStart.NanosecondOfDay) : Usual;

    /// <summary>The moment when so much of their working time is over; plain time for somebody who has no working day.</summary>
    public static Instant After(Member member, IDateTimeZoneProvider zones, Instant from, Duration work)
    {
        foreach (var (start, end) in Days(member, zones, from))
        {
            if (end - start >= work)
            {
                return start + work;
            }

            work -= end - start;
        }

        return from + work;
    }

    /// <summary>When they are next at work: now, or as their next working day begins.</summary>
    public static Instant NextStart(Member member, IDateTimeZoneProvider zones, Instant from) =>
        Days(member, zones, from).Select(day => (Instant?)day.Start).FirstOrDefault() ?? from;

    /// <summary>What is left of this working day, and those that follow.</summary>
    private static IEnumerable<(Instant Start, Instant End)> Days(Member member, IDateTimeZoneProvider zones, Instant from)
    {
        var calendar = member.CalendarIn(zones);
        var today = from.InZone(calendar.Zone).Date;
        for (var days = 0; days < Member.LongestAwayDays; days++)
        {
            var date = today.PlusDays(days);
            if (!calendar.IsWorkingDay(date) || member.AbsenceOn(date) is not null)
            {
                continue;
            }

            var begins = LocalTimes.In(calendar.Zone, date.At(member.DayStart)).ToInstant();
            var start = Instant.Max(begins, from);
            if (begins + DayOf(member) is var end && end > start)
            {
                yield return (start, end);
            }
        }
    }
}
