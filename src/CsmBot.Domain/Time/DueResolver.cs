using CsmBot.Domain.Time.Phrases;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Time;

/// <summary>
/// Reads a due phrase as a moment in a member's working calendar, as a colleague would.
/// <list type="table">
/// <item><term>a day ("today", "friday", "12/3", "in 2 wks")</term><description>the end of that working day; rules in <see cref="DayRules"/></description></item>
/// <item><term>a time ("by 3", "noon", "eod")</term><description>today, or the next day it can be; rules in <see cref="TimeRules"/></description></item>
/// <item><term>a day and a time ("thurs AM", "tomorrow at 4")</term><description>that time on that day</description></item>
/// <item><term>minutes and hours ("in 20", "within the hour")</term><description>that much later on the clock</description></item>
/// <item><term>a period ("next month", "by spring", "end of quarter")</term><description>a working day of it; rules in <see cref="PeriodEdges"/></description></item>
/// </list>
/// Clock changes follow <see cref="LocalTimes"/>. What needed a choice is named by <see cref="DueReading.Assumption"/>.
/// </summary>
public static class DueResolver
{
    private const int FirstYear = 1970;

    private const int LastYear = 2200;

    /// <summary>Null when the phrase names no moment ahead that can be worked out ("off season", "last week", a date that does not exist).</summary>
    public static DueReading? Resolve(string phrase, Instant now, BusinessCalendar calendar, DueSense sense = DueSense.Deadline)
    {
        if (now < Instant.FromUtc(FirstYear, 1, 2, 0, 0) || now > Instant.FromUtc(LastYear, 1, 1, 0, 0) || !PhraseParser.TryParse(phrase, out var parsed))
        {
            return null;
        }

        var zone = ZoneOf(parsed, calendar);
        var context = new ReadingContext(now, now.InZone(zone).LocalDateTime, calendar, sense);
        if (parsed.Date == DateForm.Offset && OffsetRules.Moment(parsed, context) is { } moment)
        {
            return Reading(moment.InZone(calendar.Zone), hasTime: true, OffsetRules.Assumption(parsed, sense));
        }

        if (parsed.Date == DateForm.None || parsed is { Date: DateForm.Event, Time: TimeForm.Clock })
        {
            var (local, assumption) = TimeRules.Resolve(parsed, context);
            return Reading(LocalTimes.In(zone, local).WithZone(calendar.Zone), hasTime: true, assumption);
        }

        return parsed.Time == TimeForm.None ? OnDay(parsed, context) : AtTime(parsed, context, zone);
    }

    private static DueReading? OnDay(in TimePhrase phrase, ReadingContext context)
    {
        if (DayRules.Resolve(phrase, context, context.DayIsOver) is not { } day || day.Date < context.Today)
        {
            return null;
        }

        var assumption = day.Assumption;
        var time = context.Sense == DueSense.Wake && (day.Date != context.Today || context.Time < context.Calendar.DayStart) ? context.Calendar.DayStart : context.Calendar.DayEnd;
        if (day.Date == context.Today && time <= context.Time)
        {
            time = DayPartHours.LastMinute;
            assumption ??= AssumptionKeys.AfterHours;
        }
        else if (!context.Calendar.IsWorkingDay(day.Date))
        {
            assumption ??= AssumptionKeys.NotWorkingDay;
        }

        return Reading(LocalTimes.In(context.Calendar.Zone, day.Date.At(time)), hasTime: false, assumption);
    }

    private static DueReading? AtTime(in TimePhrase phrase, ReadingContext context, DateTimeZone zone)
    {
        var passed = TimeRules.TimeOf(phrase, context, today: true) <= context.Time;
        if (DayRules.Resolve(phrase, context, passed) is not { } day || day.Date < context.Today)
        {
            return null;
        }

        var local = day.Date.At(TimeRules.TimeOf(phrase, context, day.Date == context.Today));
        var over = local <= context.Local && day.Date == context.Today;
        var assumption = over ? AssumptionKeys.AlreadyPassed : day.Assumption ?? (phrase.Time == TimeForm.DayPart ? DayPartHours.Assumption(phrase.DayPart)
            : phrase.Meridiem == Meridiem.None ? AssumptionKeys.WorkingHours : null);
        return Reading(LocalTimes.In(zone, local).WithZone(context.Calendar.Zone), hasTime: true, assumption);
    }

    private static DateTimeZone ZoneOf(in TimePhrase phrase, BusinessCalendar calendar) =>
        phrase.Zone < 0 ? calendar.Zone : DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneNames.Id(phrase.Zone)) ?? calendar.Zone;

    private static DueReading Reading(ZonedDateTime at, bool hasTime, string? assumption) => new(at.LocalDateTime, at.ToInstant(), hasTime, assumption);
}
