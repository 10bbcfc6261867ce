using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>The usual moments to come back to a task, in the member's own day.</summary>
public static class WakeChoices
{
    public const string AfterBlock = "after-block";
    public const string LaterToday = "later-today";
    public const string TomorrowMorning = "tomorrow-morning";
    public const string Monday = "monday";
    public const string InAWeek = "in-a-week";

    private const int LaterMinutes = 180;
    private const int RoundedToMinutes = 30;

    /// <summary>Those still ahead, soonest first; two that fall together are offered once.</summary>
    /// <param name="blockEnd">See <see cref="Focus.FocusTime.NextEnd"/>.</param>
    public static IReadOnlyList<WakeChoice> Of(Instant now, Instant? blockEnd, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        List<WakeChoice> choices =
        [
            At(TomorrowMorning, today.PlusDays(1), calendar),
            At(Monday, today.With(DateAdjusters.Next(IsoDayOfWeek.Monday)), calendar),
            At(InAWeek, today.PlusDays(7), calendar),
        ];
        if (LaterOn(now, calendar) is { } later)
        {
            choices.Add(new WakeChoice(LaterToday, later));
        }

        if (blockEnd is { } end && end.InZone(calendar.Zone).Date == today)
        {
            choices.Add(new WakeChoice(AfterBlock, end));
        }

        return [.. choices.OrderBy(choice => choice.At).DistinctBy(choice => choice.At)];
    }

    /// <summary>Three hours on, at the next half hour; null once that is past the end of the day.</summary>
    internal static Instant? LaterOn(Instant now, BusinessCalendar calendar)
    {
        var local = (now + Duration.FromMinutes(LaterMinutes)).InZone(calendar.Zone).LocalDateTime;
        var whole = local.With(TimeAdjusters.TruncateToMinute);
        var past = whole.Minute % RoundedToMinutes;
        var rounded = whole == local && past == 0 ? local : whole.PlusMinutes(RoundedToMinutes - past);
        var inTime = rounded.Date == now.InZone(calendar.Zone).Date && rounded.TimeOfDay <= calendar.DayEnd;
        return inTime ? rounded.InZoneLeniently(calendar.Zone).ToInstant() : null;
    }

    private static WakeChoice At(string key, LocalDate day, BusinessCalendar calendar) =>
        new(key, day.At(calendar.DayStart).InZoneLeniently(calendar.Zone).ToInstant());
}
