using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>
/// When a member may be reminded: as their protected morning ends, and every two hours until the working day ends. So nights, days off and protected hours are quiet,
/// and what came up in them is said together.
/// </summary>
public static class NudgeTime
{
    private static readonly Duration Apart = Duration.FromHours(2);

    /// <summary>After the start of a day without a protected morning.</summary>
    private static readonly Duration AfterStart = Duration.FromHours(1);

    /// <summary>The first moment after another; null for members who never work.</summary>
    public static Instant? Next(Instant after, Member member, BusinessCalendar calendar)
    {
        var today = after.InZone(calendar.Zone).Date;
        return Enumerable.Range(0, Member.LongestAwayDays)
            .SelectMany(days => On(today.PlusDays(days), member, calendar))
            .Select(at => (Instant?)at)
            .FirstOrDefault(at => at > after);
    }

    private static IEnumerable<Instant> On(LocalDate date, Member member, BusinessCalendar calendar)
    {
        if (WorkingTime.On(date, member, calendar) is not { } day)
        {
            yield break;
        }

        for (var at = ProtectedMorning.On(date, member, calendar)?.End ?? day.Start + AfterStart; at < day.End; at += Apart)
        {
            yield return at;
        }
    }
}
