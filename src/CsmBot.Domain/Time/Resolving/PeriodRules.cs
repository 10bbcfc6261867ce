using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// Which days a named period covers. Weeks run Monday to Sunday; months, quarters and halves are those of the year, quarters and halves counted from the fiscal year's first month.
/// Without "this" or "next" it is the current one, or the next to come when it is named ("q1", "december").
/// </summary>
internal static class PeriodRules
{
    public static DateInterval? Resolve(in TimePhrase phrase, ReadingContext context) => phrase.Near == Nearness.Last ? null : phrase.Date switch
    {
        DateForm.Period => OfUnit((TimeUnit)phrase.A, Steps(phrase.Near), phrase.C, context),
        DateForm.Month => OfMonth(phrase, context),
        DateForm.Quarter => OfFiscalPart(phrase, 3, context),
        DateForm.Half => OfFiscalPart(phrase, 6, context),
        DateForm.Year => phrase.C >= context.Today.Year ? Months(new LocalDate(phrase.C, 1, 1), 12) : null,
        DateForm.Season => SeasonRules.Resolve(phrase, context),
        _ => null,
    };

    /// <summary>The period after <paramref name="phrase"/>'s own, when the part of it that was meant is over ("mid-week" on a Thursday).</summary>
    public static DateInterval? Following(in TimePhrase phrase, ReadingContext context) =>
        phrase is { Date: DateForm.Period, Near: Nearness.None or Nearness.Every } ? OfUnit((TimeUnit)phrase.A, 1, phrase.C, context) : null;

    private static int Steps(Nearness near) => near switch
    {
        Nearness.Next => 1,
        Nearness.AfterNext => 2,
        _ => 0,
    };

    private static DateInterval? OfUnit(TimeUnit unit, int steps, int fiscalYear, ReadingContext context)
    {
        var today = context.Today;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        var month = today.PlusDays(1 - today.Day);
        return unit switch
        {
            TimeUnit.Week => Days(monday.PlusWeeks(steps), 7),
            TimeUnit.Fortnight => Days(monday.PlusWeeks(2 * steps), 14),
            TimeUnit.Weekend => Days(monday.PlusWeeks(steps).PlusDays(5), 2),
            TimeUnit.Month => Months(month.PlusMonths(steps), 1),
            TimeUnit.Quarter => Months(FiscalStart(context, 3).PlusMonths(3 * steps), 3),
            TimeUnit.HalfYear => Months(FiscalStart(context, 6).PlusMonths(6 * steps), 6),
            TimeUnit.Year => Months(new LocalDate(today.Year + steps, 1, 1), 12),
            TimeUnit.FiscalYear => FiscalYear(fiscalYear, steps, context),
            _ => null,
        };
    }

    private static DateInterval FiscalYear(int named, int steps, ReadingContext context)
    {
        var current = FiscalStart(context, 12);
        if (named == 0)
        {
            return Months(current.PlusYears(steps), 12);
        }

        // A fiscal year is named for the calendar year it ends in.
        var end = current.PlusMonths(11).Year;
        return Months(current.PlusYears(Math.Clamp(named - end, -50, 50)), 12);
    }

    private static DateInterval OfMonth(in TimePhrase phrase, ReadingContext context)
    {
        var year = TypedYear.Of(phrase, context) ?? context.Today.Year;
        var skipsCurrent = phrase.Near == Nearness.Next && phrase.A == context.Today.Month;
        if (phrase.C == 0 && (phrase.A < context.Today.Month || skipsCurrent))
        {
            year++;
        }

        return Months(new LocalDate(year, phrase.A, 1), 1);
    }

    /// <summary>"q3", "h2": the next one whose end is still to come; "q1 next year" and "q4 2027" say which.</summary>
    private static DateInterval OfFiscalPart(in TimePhrase phrase, int months, ReadingContext context)
    {
        var yearStart = FiscalStart(context, 12);
        if (phrase.C > 0)
        {
            yearStart = yearStart.PlusYears(Math.Clamp(phrase.C - yearStart.PlusMonths(11).Year, -50, 50));
        }
        else if (phrase.C == -(int)Nearness.Next)
        {
            yearStart = yearStart.PlusYears(1);
        }

        var part = Months(yearStart.PlusMonths((phrase.A - 1) * months), months);
        return part.End < context.Today && phrase.C >= 0 ? Months(part.Start.PlusYears(1), months) : part;
    }

    /// <summary>First day of the current run of <paramref name="months"/>, counted from the fiscal year's first month.</summary>
    private static LocalDate FiscalStart(ReadingContext context, int months)
    {
        var first = Math.Clamp(context.Calendar.FiscalYearStartMonth, 1, 12);
        var into = (context.Today.Month - first + 12) % 12 % months;
        return context.Today.PlusDays(1 - context.Today.Day).PlusMonths(-into);
    }

    private static DateInterval Days(LocalDate start, int days) => new(start, start.PlusDays(days - 1));

    private static DateInterval Months(LocalDate start, int months) => new(start, start.PlusMonths(months).PlusDays(-1));
}
