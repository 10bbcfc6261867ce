using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>Ties a rule to the task that is to repeat: what the words leave open is taken from its due date, or else from today.</summary>
public static class RepeatStart
{
    /// <param name="typed">As read from words; its <see cref="RepeatRule.From"/> means nothing yet.</param>
    /// <param name="due">Stays as it is: the rule speaks of what follows.</param>
    public static RepeatReading Of(RepeatRule typed, TaskDue? due, Instant now, BusinessCalendar calendar)
    {
        var from = due?.DateIn(calendar.Zone) ?? FreeDay(now, calendar);
        var rule = Named(typed, from) with { At = typed.At ?? (due is { HasTime: true } ? due.Local.TimeOfDay : null) };
        // "every 2 weeks on tuesday" begins with the nearest Tuesday; where there is a due date already, that is the first.
        var nearest = due is null && rule.Month == 0 && rule.Unit is RepeatUnit.Week or RepeatUnit.Month ? rule with { Every = 1 } : rule;
        if (RepeatDates.Next(nearest, from.PlusDays(-1), calendar) is not { } first)
        {
            return new RepeatReading(null, from, RepeatFault.EndsBefore);
        }

        var date = due is null ? first : from;
        rule = rule with { From = first };
        return RepeatPlan.Following(new TaskOccurrence(default, 1, date, rule), calendar).Any()
            ? new RepeatReading(rule, date)
            : new RepeatReading(null, from, RepeatFault.EndsBefore);
    }

    /// <summary>The first working day on which something can still be done.</summary>
    private static LocalDate FreeDay(Instant now, BusinessCalendar calendar)
    {
        var local = now.InZone(calendar.Zone).LocalDateTime;
        return WorkingDays.After(calendar, local.TimeOfDay < calendar.DayEnd ? local.Date.PlusDays(-1) : local.Date);
    }

    private static RepeatRule Named(RepeatRule typed, LocalDate from)
    {
        var rule = typed with { From = from };
        if (rule is { Unit: RepeatUnit.Week, Days: RepeatDays.None })
        {
            return rule with { Days = RepeatDates.DayOf(from) };
        }

        if (rule is { Unit: RepeatUnit.Month, Day: 0, Nth: 0 })
        {
            rule = rule with { Day = from.Day };
        }

        // Months are counted from the one that was named; a date in it that has passed is next year's.
        return rule.Month == 0 ? rule : rule with { From = new LocalDate(rule.Month < from.Month ? from.Year + 1 : from.Year, rule.Month, rule.Month == from.Month ? from.Day : 1) };
    }
}
