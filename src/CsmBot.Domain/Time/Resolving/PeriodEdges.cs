using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// Which day of a period is meant.
/// <list type="table">
/// <item><term>by, in, over, within, this, next</term><description>its last working day (a wake-up: its first)</description></item>
/// <item><term>before; by or before a feast or the weekend</term><description>the last working day before it begins</description></item>
/// <item><term>after, not until after</term><description>the first working day behind it</description></item>
/// <item><term>from, come; start or beginning of</term><description>its first working day</description></item>
/// <item><term>early</term><description>the end of its first third, of a half or a year the first sixth</description></item>
/// <item><term>mid</term><description>its middle: Wednesday of a week, the 15th of a month</description></item>
/// <item><term>late, end of</term><description>its last working day</description></item>
/// </list>
/// A deadline never falls before today because a period's last working day is over: then its last day counts.
/// </summary>
internal static class PeriodEdges
{
    public static DayReading Pick(in TimePhrase phrase, DateInterval span, ReadingContext context)
    {
        var calendar = context.Calendar;
        var feast = phrase.Date == DateForm.Holiday || phrase is { Date: DateForm.Period, A: (int)TimeUnit.Weekend };
        if (phrase.Part == PeriodPart.None && (phrase.Lead == Lead.Before || (feast && phrase.Lead is Lead.By or Lead.Until)))
        {
            return new DayReading(LocalDate.Max(WorkingDays.Before(calendar, span.Start), context.Today));
        }

        if (phrase.Lead == Lead.After)
        {
            return new DayReading(WorkingDays.After(calendar, span.End));
        }

        return phrase.Part switch
        {
            PeriodPart.Start => new DayReading(LocalDate.Max(WorkingDays.FirstOf(calendar, span), context.Today)),
            PeriodPart.Early when context.Sense == DueSense.Deadline => new DayReading(OnWorkingDay(span, span.Start.PlusDays((span.Length / (span.Length > 100 ? 6 : 3)) - 1), calendar), AssumptionKeys.EndOfPeriod),
            PeriodPart.Mid => new DayReading(OnWorkingDay(span, Middle(span), calendar)),
            PeriodPart.End or PeriodPart.Late => new DayReading(End(span, context)),
            _ => Whole(phrase, span, context, feast),
        };
    }

    private static DayReading Whole(in TimePhrase phrase, DateInterval span, ReadingContext context, bool feast)
    {
        if (feast && span.Length < 3 && phrase.Date == DateForm.Holiday)
        {
            return new DayReading(span.Start);
        }

        if (context.Sense == DueSense.Wake || phrase.Lead is Lead.From or Lead.Come)
        {
            return new DayReading(LocalDate.Max(WorkingDays.FirstOf(context.Calendar, span), context.Today), AssumptionKeys.StartOfPeriod);
        }

        return new DayReading(End(span, context), AssumptionKeys.EndOfPeriod);
    }

    private static LocalDate End(DateInterval span, ReadingContext context)
    {
        var last = WorkingDays.LastOf(context.Calendar, span);
        return last < context.Today && span.End >= context.Today ? span.End : last;
    }

    private static LocalDate Middle(DateInterval span) => span.Length switch
    {
        7 => span.Start.PlusDays(2),
        < 32 => span.Start.PlusDays(14),
        _ => span.Start.PlusDays(span.Length / 2),
    };

    private static LocalDate OnWorkingDay(DateInterval span, LocalDate day, BusinessCalendar calendar) => WorkingDays.LastOf(calendar, new DateInterval(span.Start, day));
}
