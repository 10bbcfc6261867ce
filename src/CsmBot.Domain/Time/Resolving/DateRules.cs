using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// Dates: without a year the next one to come, today included; "the 15th" rolls to the next month when passed; 12/3 is month first or day first by the member's calendar,
/// unless only one of them can be a month. A date that does not exist, or whose typed year is past, is none.
/// </summary>
internal static class DateRules
{
    public static DayReading? Resolve(in TimePhrase phrase, ReadingContext context) => phrase.Date switch
    {
        DateForm.MonthDay => InYear(phrase.A, phrase.B, TypedYear.Of(phrase, context) ?? 0, context),
        DateForm.Numeric => Numeric(phrase, context),
        DateForm.DayOfMonth => DayOfMonth(phrase, context),
        _ => null,
    };

    private static DayReading? Numeric(in TimePhrase phrase, ReadingContext context)
    {
        var (month, day) = context.Calendar.DayFirst ? (phrase.B, phrase.A) : (phrase.A, phrase.B);
        if (month > 12)
        {
            return InYear(day, month, phrase.C, context);
        }

        var reading = InYear(month, day, phrase.C, context);
        var ambiguous = day <= 12 && day != month;
        return reading is { } read && ambiguous ? read with { Assumption = context.Calendar.DayFirst ? AssumptionKeys.DayFirst : AssumptionKeys.MonthFirst } : reading;
    }

    private static DayReading? InYear(int month, int day, int year, ReadingContext context)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        if (year != 0)
        {
            return DateOrNull(year, month, day) is { } date && date >= context.Today ? new DayReading(date) : null;
        }

        // Eight years reach the next 29 February from anywhere.
        for (var ahead = 0; ahead <= 8; ahead++)
        {
            if (DateOrNull(context.Today.Year + ahead, month, day) is { } date && date >= context.Today)
            {
                return new DayReading(date, ahead == 0 || IsNear(date, context.Today) ? null : AssumptionKeys.NextYear);
            }
        }

        return null;
    }

    /// <summary>In December "jan 10" needs no explanation.</summary>
    private static bool IsNear(LocalDate date, LocalDate today) => Period.DaysBetween(today, date) <= 183;

    private static DayReading DayOfMonth(in TimePhrase phrase, ReadingContext context)
    {
        var month = context.Today.PlusDays(1 - context.Today.Day);
        if (phrase.Near == Nearness.Next)
        {
            return InMonth(month.PlusMonths(1), phrase.A, assumption: null);
        }

        var passed = phrase.A < context.Today.Day || (phrase.A == context.Today.Day && context.DayIsOver);
        return passed && phrase.Near != Nearness.This ? InMonth(month.PlusMonths(1), phrase.A, AssumptionKeys.NextMonth) : InMonth(month, phrase.A, assumption: null);
    }

    private static DayReading InMonth(LocalDate first, int day, string? assumption)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        return day > length ? new DayReading(first.PlusDays(length - 1), AssumptionKeys.MonthEnd) : new DayReading(first.PlusDays(day - 1), assumption);
    }

    private static LocalDate? DateOrNull(int year, int month, int day) =>
        year is >= 1 and <= 9000 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
