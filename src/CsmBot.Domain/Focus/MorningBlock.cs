using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>
/// The protected first working hours. They begin at the member's local start of day and last their minutes of real time, so a clock change inside them moves
/// the end on the wall, not the length; a start that a clock change skips moves forward by the gap, one that happens twice means the first.
/// </summary>
public static class MorningBlock
{
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

    /// <summary>The block of a day, or null on a day off and when the member switched it off.</summary>
    public static Interval? On(LocalDate date, Member member, BusinessCalendar calendar)
    {
        if (member.MorningBlockMinutes <= 0 || !calendar.IsWorkingDay(date))
        {
            return null;
        }

        var start = (date + calendar.DayStart).InZoneLeniently(calendar.Zone).ToInstant();
        return new Interval(start, start + Duration.FromMinutes(member.MorningBlockMinutes));
    }
}
