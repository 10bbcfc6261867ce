using CsmBot.Domain.People;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Time;

/// <summary>Time counted as a member works: nights, weekends, holidays and absences stand still.</summary>
public static class WorkingTime
{
    /// <summary>Beyond it more time changes nothing that is counted here.</summary>
    private const int MostDays = 100;

    public static Duration Between(Instant from, Instant to, Member member, BusinessCalendar calendar)
    {
        if (from >= to)
        {
            return Duration.Zero;
        }

        var last = to.InZone(calendar.Zone).Date;
        var first = LocalDate.Max(from.InZone(calendar.Zone).Date, last.PlusDays(-MostDays));
        return Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
            .Select(days => On(first.PlusDays(days), member, calendar))
            .OfType<Interval>()
            .Select(day => Instant.Min(day.End, to) - Instant.Max(day.Start, from))
            .Where(worked => worked > Duration.Zero)
            .Aggregate(Duration.Zero, (sum, worked) => sum + worked);
    }

    /// <summary>The working hours of a day; null on a day off and away, and for hours that end before they begin.</summary>
    public static Interval? On(LocalDate date, Member member, BusinessCalendar calendar)
    {
        if (!calendar.IsWorkingDay(date) || member.AbsenceOn(date) is not null)
        {
            return null;
        }

        var start = LocalTimes.In(calendar.Zone, date.At(calendar.DayStart)).ToInstant();
        var end = LocalTimes.In(calendar.Zone, date.At(calendar.DayEnd)).ToInstant();
        return start < end ? new Interval(start, end) : null;
    }
}
