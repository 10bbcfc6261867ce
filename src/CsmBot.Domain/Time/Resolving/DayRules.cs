using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// The day of a phrase. "before thursday" is the last working day before it, but never earlier than today; "after thursday" the next working day behind it.
/// A named day is kept even when nobody works on it.
/// </summary>
internal static class DayRules
{
    /// <summary><paramref name="passedIfToday"/>: what the phrase asks for is over if its day is today.</summary>
    public static DayReading? Resolve(in TimePhrase phrase, ReadingContext context, bool passedIfToday)
    {
        var day = Named(phrase, context, passedIfToday);
        if (day is not { } named || phrase.Time != TimeForm.None)
        {
            return day;
        }

        return phrase.Lead switch
        {
            _ when phrase.Date is not (DateForm.Day or DateForm.Weekday or DateForm.MonthDay or DateForm.DayOfMonth or DateForm.Numeric) => named,
            Lead.Before => named with { Date = LocalDate.Max(WorkingDays.Before(context.Calendar, named.Date), context.Today) },
            Lead.After => named with { Date = WorkingDays.After(context.Calendar, named.Date) },
            _ => named,
        };
    }

    private static DayReading? Named(in TimePhrase phrase, ReadingContext context, bool passedIfToday) => phrase.Date switch
    {
        DateForm.Day => phrase.A < 0 ? null : new DayReading(context.Today.PlusDays(phrase.A)),
        DateForm.Weekday => WeekdayRules.Resolve(phrase, context, passedIfToday),
        DateForm.MonthDay or DateForm.Numeric or DateForm.DayOfMonth => DateRules.Resolve(phrase, context),
        DateForm.Offset => OffsetRules.Day(phrase, context),
        DateForm.Holiday => HolidayRules.Resolve(phrase, context) is { } feast ? PeriodEdges.Pick(phrase, feast, context) : null,
        DateForm.Period or DateForm.Month or DateForm.Quarter or DateForm.Half or DateForm.Season or DateForm.Year => OfPeriod(phrase, context),
        _ => null,
    };

    private static DayReading? OfPeriod(in TimePhrase phrase, ReadingContext context)
    {
        if (PeriodRules.Resolve(phrase, context) is not { } span)
        {
            return null;
        }

        var day = PeriodEdges.Pick(phrase, span, context);
        if (day.Date < context.Today && PeriodRules.Following(phrase, context) is { } following)
        {
            day = PeriodEdges.Pick(phrase, following, context);
        }

        var fiscal = phrase.Date is DateForm.Quarter or DateForm.Half || (phrase.Date == DateForm.Period && (TimeUnit)phrase.A is TimeUnit.Quarter or TimeUnit.HalfYear);
        return fiscal && context.Calendar.FiscalYearStartMonth != 1 ? day with { Assumption = AssumptionKeys.FiscalYear } : day;
    }
}
