using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>Steps along the working days of a calendar. A calendar without any working day answers with plain days instead of searching for ever.</summary>
internal static class WorkingDays
{
    private const int Patience = 400;

    public static LocalDate After(BusinessCalendar calendar, LocalDate date) => Find(calendar, date.PlusDays(1), 1);

    public static LocalDate Before(BusinessCalendar calendar, LocalDate date) => Find(calendar, date.PlusDays(-1), -1);

    public static LocalDate Add(BusinessCalendar calendar, LocalDate date, int days)
    {
        for (var i = 0; i < days; i++)
        {
            date = After(calendar, date);
        }

        return date;
    }

    /// <summary>The last working day of a span, or its last day when it has none.</summary>
    public static LocalDate LastOf(BusinessCalendar calendar, DateInterval span)
    {
        var day = Find(calendar, span.End, -1);
        return day < span.Start ? span.End : day;
    }

    /// <summary>The first working day of a span, or its first day when it has none.</summary>
    public static LocalDate FirstOf(BusinessCalendar calendar, DateInterval span)
    {
        var day = Find(calendar, span.Start, 1);
        return day > span.End ? span.Start : day;
    }

    private static LocalDate Find(BusinessCalendar calendar, LocalDate start, int step)
    {
        var day = start;
        for (var i = 0; i < Patience; i++, day = day.PlusDays(step))
        {
            if (calendar.IsWorkingDay(day))
            {
                return day;
            }
        }

        return start;
    }
}
