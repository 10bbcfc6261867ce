using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// The days a feast covers, next to come: Christmas 25 to 26 December, the holidays 24 December to 1 January, Easter Good Friday to Easter Monday.
/// "in the new year" means January. Feasts whose date is not worked out here are none.
/// </summary>
internal static class HolidayRules
{
    public static DateInterval? Resolve(in TimePhrase phrase, ReadingContext context)
    {
        if ((Holiday)phrase.A == Holiday.NewYear && phrase.Lead is Lead.In or Lead.For or Lead.Over)
        {
            var january = new LocalDate(context.Today.Month == 1 ? context.Today.Year : context.Today.Year + 1, 1, 1);
            return new DateInterval(january, january.PlusDays(30));
        }

        for (var year = context.Today.Year - 1; year <= context.Today.Year + 1; year++)
        {
            if (InYear((Holiday)phrase.A, year, context.Calendar.DayFirst) is not { } span)
            {
                return null;
            }

            if (span.End >= context.Today)
            {
                return span;
            }
        }

        return null;
    }

    private static DateInterval? InYear(Holiday holiday, int year, bool european) => holiday switch
    {
        Holiday.Christmas => Span(new LocalDate(year, 12, 25), 2),
        Holiday.ChristmasEve => Span(new LocalDate(year, 12, 24), 1),
        Holiday.Holidays => Span(new LocalDate(year, 12, 24), 9),
        Holiday.NewYear => Span(new LocalDate(year, 1, 1), 1),
        Holiday.NewYearsEve => Span(new LocalDate(year, 12, 31), 1),
        Holiday.Easter => Span(EasterSunday(year).PlusDays(-2), 4),
        Holiday.Thanksgiving => Span(Nth(year, 11, IsoDayOfWeek.Thursday, 4), 1),
        Holiday.BlackFriday => Span(Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1), 1),
        Holiday.Halloween => Span(new LocalDate(year, 10, 31), 1),
        Holiday.Valentines => Span(new LocalDate(year, 2, 14), 1),
        Holiday.LabourDay => Span(european ? new LocalDate(year, 5, 1) : Nth(year, 9, IsoDayOfWeek.Monday, 1), 1),
        Holiday.MemorialDay => Span(new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday), 1),
        Holiday.BastilleDay => Span(new LocalDate(year, 7, 14), 1),
        _ => null,
    };

    private static DateInterval Span(LocalDate start, int days) => new(start, start.PlusDays(days - 1));

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int nth) => new LocalDate(year, month, 1).PlusDays(-1).Next(day).PlusWeeks(nth - 1);

    /// <summary>The Gregorian computus.</summary>
    private static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var epact = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + epact + 2 - century + (century / 4)) % 7;
        var fromMarch = epact - weekday;
        var month = 3 + ((fromMarch + 40) / 44);
        return new LocalDate(year, month, fromMarch + 28 - (31 * (month / 4)));
    }
}
