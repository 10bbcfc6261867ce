using CsmBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Domain.Finding;

/// <summary>Reads the value of <c>due:</c>: overdue, none, today, tomorrow, week, month, a date, or a phrase; with &lt; or &gt; in front, everything up to or from there.</summary>
internal static class DueFilterParser
{
    public static DueFilter? Parse(string value, Instant now, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        switch (value)
        {
            case "overdue" or "late" or "past":
                return new DueFilter.Overdue();
            case "none" or "no" or "never" or "without":
                return new DueFilter.None();
            case "any":
                return new DueFilter.Between(null, null);
            case "week" or "this-week" or "this week":
                return new DueFilter.Between(null, EndOfWeek(today));
            case "next-week" or "next week":
                return new DueFilter.Between(EndOfWeek(today).PlusDays(1), EndOfWeek(today).PlusDays(7));
            case "month" or "this-month" or "this month":
                return new DueFilter.Between(null, today.With(DateAdjusters.EndOfMonth));
            default:
                return Day(value, today, now, calendar);
        }
    }

    private static DueFilter.Between? Day(string value, LocalDate today, Instant now, BusinessCalendar calendar)
    {
        var sign = value[0];
        var day = sign is '<' or '>' ? Date(value[1..].TrimStart('=').Trim(), today, now, calendar) : Date(value, today, now, calendar);
        return (sign, day) switch
        {
            (_, null) => null,
            ('<', _) => new DueFilter.Between(null, day),
            ('>', _) => new DueFilter.Between(day, null),
            _ => new DueFilter.Between(day, day),
        };
    }

    private static LocalDate? Date(string value, LocalDate today, Instant now, BusinessCalendar calendar)
    {
        switch (value)
        {
            case "today":
                return today;
            case "tomorrow":
                return today.PlusDays(1);
            case "yesterday":
                return today.PlusDays(-1);
            case "":
                return null;
        }

        var iso = LocalDatePattern.Iso.Parse(value);
        return iso.Success ? iso.Value : DueResolver.Resolve(value.Replace('-', ' '), now, calendar)?.Local.Date;
    }

    private static LocalDate EndOfWeek(LocalDate today) => today.DayOfWeek == IsoDayOfWeek.Sunday ? today : today.Next(IsoDayOfWeek.Sunday);
}
