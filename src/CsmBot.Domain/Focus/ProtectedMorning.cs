using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>The protected first working hours: from the start of the member's day to so many minutes later on the clock on the wall, on working days.</summary>
public static class ProtectedMorning
{
    /// <summary>Longer than any run of days off that a calendar holds.</summary>
    private const int LookAheadDays = 60;

    /// <summary>The block that holds this moment (its start included, its end not), or null.</summary>
    public static Interval? At(Instant now, Member member, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        foreach (var date in (ReadOnlySpan<LocalDate>)[today, today.PlusDays(-1)])
        {
            if (On(date, member, calendar) is { } block && block.Contains(now))
            {
                return block;
            }
        }

        return null;
    }

    /// <summary>When the running or the next block ends; null where the member keeps none.</summary>
    public static Instant? NextEnd(Instant now, Member member, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        return Enumerable.Range(0, LookAheadDays)
            .Select(days => On(today.PlusDays(days), member, calendar)?.End)
            .FirstOrDefault(end => end > now);
    }

    /// <summary>When the next block begins after a moment; null where the member keeps none.</summary>
    public static Instant? NextStart(Instant after, Member member, BusinessCalendar calendar)
    {
        var today = after.InZone(calendar.Zone).Date;
        return Enumerable.Range(0, Member.LongestAwayDays)
            .Select(days => On(today.PlusDays(days), member, calendar)?.Start)
            .FirstOrDefault(start => start > after);
    }

    /// <summary>The block of a day; null on a day off, and when the member switched it off.</summary>
    public static Interval? On(LocalDate date, Member member, BusinessCalendar calendar)
    {
        if (member.MorningBlockMinutes <= 0 || !calendar.IsWorkingDay(date) || member.AbsenceOn(date) is not null)
        {
            return null;
        }

        var start = date.At(calendar.DayStart);
        return new Interval(
            LocalTimes.In(calendar.Zone, start).ToInstant(), LocalTimes.In(calendar.Zone, start.PlusMinutes(member.MorningBlockMinutes)).ToInstant());
    }
}
