using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>The dates of a rule.</summary>
public static class RepeatDates
{
    private const int DaysOfWeek = 7;

    private const int MonthsOfYear = 12;

    /// <summary>The first date after another; null when the rule has ended by then.</summary>
    public static LocalDate? Next(RepeatRule rule, LocalDate after, BusinessCalendar calendar)
    {
        var start = after < rule.From ? rule.From : after.PlusDays(1);
        var date = rule.Unit switch
        {
            RepeatUnit.Day => rule.From.PlusDays(RoundUp(Period.DaysBetween(rule.From, start), rule.Every)),
            RepeatUnit.WorkingDay => WorkingDays.After(calendar, start.PlusDays(-1)),
            RepeatUnit.Week => OfWeek(rule, start),
            _ => OfMonth(rule, start),
        };
        return date > rule.Until ? null : date;
    }

    /// <summary>
    /// The day on which a date falls for somebody: itself, or the next working day where it is none. A day off that the rule names itself stays: whoever asks for
    /// Saturdays means them.
    /// </summary>
    public static LocalDate Moved(RepeatRule rule, LocalDate date, BusinessCalendar calendar)
    {
        var isNamed = rule.Days.HasFlag(DayOf(date)) && !calendar.WorkingDays.Contains(date.DayOfWeek);
        return isNamed ? date : WorkingDays.After(calendar, date.PlusDays(-1));
    }

    public static RepeatDays DayOf(LocalDate date) => DayOf(date.DayOfWeek);

    public static RepeatDays DayOf(IsoDayOfWeek day) => (RepeatDays)(1 << (day - IsoDayOfWeek.Monday));

    private static LocalDate OfWeek(RepeatRule rule, LocalDate start)
    {
        var monday = rule.From.PlusDays(IsoDayOfWeek.Monday - rule.From.DayOfWeek);
        for (var week = RoundDown(Period.DaysBetween(monday, start) / DaysOfWeek, rule.Every); ; week += rule.Every)
        {
            for (var day = 0; day < DaysOfWeek; day++)
            {
                var date = monday.PlusDays((week * DaysOfWeek) + day);
                if (date >= start && rule.Days.HasFlag(DayOf(date)))
                {
                    return date;
                }
            }
        }
    }

    private static LocalDate OfMonth(RepeatRule rule, LocalDate start)
    {
        var first = new LocalDate(rule.From.Year, rule.From.Month, 1);
        for (var month = RoundDown(((start.Year - first.Year) * MonthsOfYear) + start.Month - first.Month, rule.Every); ; month += rule.Every)
        {
            if (InMonth(rule, first.PlusMonths(month)) is var date && date >= start)
            {
                return date;
            }
        }
    }

    private static LocalDate InMonth(RepeatRule rule, LocalDate first)
    {
        var days = first.Calendar.GetDaysInMonth(first.Year, first.Month);
        if (rule.Nth == 0)
        {
            return first.PlusDays(Math.Min(rule.Day, days) - 1);
        }

        var matching = Enumerable.Range(0, days).Select(first.PlusDays).Where(date => rule.Days.HasFlag(DayOf(date)));
        return rule.Nth == RepeatRule.LastOfMonth ? matching.Last() : matching.ElementAt(rule.Nth - 1);
    }

    private static int RoundDown(int value, int step) => value / step * step;

    private static int RoundUp(int value, int step) => (value + step - 1) / step * step;
}
