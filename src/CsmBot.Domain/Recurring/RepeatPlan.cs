using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>
/// What follows an occurrence. Never more than one is open: the next one is made once this one is closed, and no sooner than its lead. Dates that pass until then are
/// counted and not made up for.
/// </summary>
public static class RepeatPlan
{
    /// <summary>The next one for somebody who closes this one today; null when there is none.</summary>
    public static RepeatStep? After(TaskOccurrence last, LocalDate today, BusinessCalendar calendar) => Following(last, calendar).FirstOrDefault(step => step.Due >= today);

    /// <summary>Dates that passed while this one is open.</summary>
    public static int MissedSince(TaskOccurrence open, LocalDate today, BusinessCalendar calendar) => Following(open, calendar).TakeWhile(step => step.Due < today).Count();

    /// <summary>The dates that follow. What falls on a day that has one already, because both were moved there, is left out.</summary>
    public static IEnumerable<RepeatStep> Following(TaskOccurrence last, BusinessCalendar calendar)
    {
        var (date, number, missed) = (last.Date, last.Number, last.Missed);
        var day = RepeatDates.Moved(last.Rule, date, calendar);
        while ((last.Rule.Times is null || number < last.Rule.Times) && RepeatDates.Next(last.Rule, date, calendar) is { } next)
        {
            date = next;
            if (RepeatDates.Moved(last.Rule, date, calendar) is var due && due > day)
            {
                day = due;
                yield return new RepeatStep(date, due, ++number, missed++);
            }
        }
    }

    /// <summary>When the next one appears: as the day of its lead begins.</summary>
    public static Instant Appears(RepeatRule rule, RepeatStep step, BusinessCalendar calendar) =>
        LocalTimes.In(calendar.Zone, step.Due.PlusDays(-rule.LeadDays).AtMidnight()).ToInstant();

    /// <summary>The moment it is due: at the rule's time, or as the working day ends.</summary>
    public static ZonedDateTime DueAt(RepeatRule rule, LocalDate due, BusinessCalendar calendar) => LocalTimes.In(calendar.Zone, due.At(rule.At ?? calendar.DayEnd));
}
