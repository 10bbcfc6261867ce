using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.People;

/// <summary>Counts a person's working time: their days and hours, without those on which they are away, so that no clock runs while nobody can answer.</summary>
public static class WorkingTime
{
    private static readonly Duration Usual = Duration.FromHours(8);

    /// <summary>Beyond it more time changes nothing that is counted here.</summary>
    private const int MostDays = 100;

    /// <summary>How much of a time the person worked.</summary>
    public static Duration Between(Instant from, Instant to, Member member, BusinessCalendar calendar)
    {
        if (from >= to)
        {
            return Duration.Zero;
        }

        // A working day may begin on the day before and end after midnight.
        var last = to.InZone(calendar.Zone).Date;
        var first = LocalDate.Max(from.InZone(calendar.Zone).Date.PlusDays(-1), last.PlusDays(-MostDays));
        return Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
            .Select(days => On(first.PlusDays(days), member, calendar))
            .OfType<Interval>()
            .Select(day => Instant.Min(day.End, to) - Instant.Max(day.Start, from))
            .Where(worked => worked > Duration.Zero)
            .Aggregate(Duration.Zero, (sum, worked) => sum + worked);
    }

    /// <summary>The working hours that begin on a day; null on a day off, and away.</summary>
    public static Interval? On(LocalDate date, Member member, BusinessCalendar calendar)
    {
        if (!calendar.IsWorkingDay(date) || member.AbsenceOn(date) is not null)
        {
            return null;
        }

        var start = LocalTimes.In(calendar.Zone, date.At(member.DayStart)).ToInstant();
        return new Interval(start, start + DayOf(member));
    }

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
            if (On(today.PlusDays(days), member, calendar) is { } day && Instant.Max(day.Start, from) is var start && day.End > start)
            {
                yield return (start, day.End);
            }
        }
    }
}
