using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// Distances from now. Minutes and hours run on the clock, so a clock change in between does not stretch them; days, weeks, months and years are calendar days;
/// working days skip weekends and holidays. "a couple" is two, "a few" three; of a range the later end counts for a deadline, the earlier for a wake-up.
/// </summary>
internal static class OffsetRules
{
    private const int FarthestDays = 366 * 30;

    /// <summary>The moment, for minutes and hours; null for longer units.</summary>
    public static Instant? Moment(in TimePhrase phrase, ReadingContext context)
    {
        var minutes = (TimeUnit)phrase.C switch
        {
            TimeUnit.Minute => 1,
            TimeUnit.Hour => 60,
            _ => 0,
        };
        return minutes == 0 ? null : context.Now + Duration.FromMinutes((Amount(phrase, context.Sense) * minutes) + (phrase.Half ? minutes / 2 : 0));
    }

    /// <summary>The day, for units of a day and more; null when it lies too far away or the unit has no length.</summary>
    public static DayReading? Day(in TimePhrase phrase, ReadingContext context)
    {
        var amount = Amount(phrase, context.Sense);
        var unit = (TimeUnit)phrase.C;
        if (amount * DaysOf(unit) > FarthestDays)
        {
            return null;
        }

        LocalDate? date = unit switch
        {
            TimeUnit.Day => context.Today.PlusDays(amount + (phrase.Half ? 1 : 0)),
            TimeUnit.WorkingDay => WorkingDays.Add(context.Calendar, context.Today, amount),
            TimeUnit.Week => context.Today.PlusDays((7 * amount) + (phrase.Half ? 3 : 0)),
            TimeUnit.Fortnight => context.Today.PlusWeeks(2 * amount),
            TimeUnit.Month => context.Today.PlusMonths(amount).PlusDays(phrase.Half ? 15 : 0),
            TimeUnit.Quarter => context.Today.PlusMonths(3 * amount),
            TimeUnit.HalfYear => context.Today.PlusMonths(6 * amount),
            TimeUnit.Year or TimeUnit.FiscalYear => context.Today.PlusMonths((12 * amount) + (phrase.Half ? 6 : 0)),
            _ => null,
        };
        return date is { } day ? new DayReading(day, Assumption(phrase, context.Sense)) : null;
    }

    public static string? Assumption(in TimePhrase phrase, DueSense sense) => phrase.B > 0 ? (sense == DueSense.Deadline ? AssumptionKeys.LaterOfTwo : AssumptionKeys.EarlierOfTwo) : phrase.Vague ? AssumptionKeys.VagueAmount : null;

    private static int Amount(in TimePhrase phrase, DueSense sense) => phrase.B > 0 && sense == DueSense.Deadline ? phrase.B : phrase.A;

    private static int DaysOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        TimeUnit.Month => 31,
        TimeUnit.Quarter => 92,
        TimeUnit.HalfYear => 183,
        TimeUnit.Year or TimeUnit.FiscalYear => 366,
        _ => 1,
    };
}
