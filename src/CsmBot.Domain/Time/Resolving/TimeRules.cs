using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// A time of day without a day: today, or when it has passed the next day it can be (the next working day for an hour within working hours, tomorrow for any other).
/// "in the morning" and "first thing" typed after work began are the next working day's.
/// </summary>
internal static class TimeRules
{
    public static LocalTime TimeOf(in TimePhrase phrase, ReadingContext context, bool today) =>
        phrase.Time == TimeForm.Clock ? ClockHours.Of(phrase, context, today) : DayPartHours.Of(phrase, context);

    public static (LocalDateTime Local, string? Assumption) Resolve(in TimePhrase phrase, ReadingContext context)
    {
        var time = TimeOf(phrase, context, today: true);
        if (phrase.Time == TimeForm.DayPart)
        {
            return OfDayPart(phrase, time, context);
        }

        var assumption = phrase.Meridiem == Meridiem.None ? AssumptionKeys.WorkingHours : null;
        return time > context.Time ? (context.Today.At(time), assumption) : (NextDay(time, context).At(time), AssumptionKeys.NextDay);
    }

    private static (LocalDateTime Local, string? Assumption) OfDayPart(in TimePhrase phrase, LocalTime time, ReadingContext context)
    {
        if (phrase.DayPart == DayPart.Morning && phrase.Near != Nearness.This || phrase.DayPart == DayPart.FirstThing)
        {
            return context.Time < context.Calendar.DayStart ? (context.Today.At(time), DayPartHours.Assumption(phrase.DayPart)) : (WorkingDays.After(context.Calendar, context.Today).At(time), AssumptionKeys.NextDay);
        }

        if (time > context.Time)
        {
            return (context.Today.At(time), DayPartHours.Assumption(phrase.DayPart));
        }

        // Typed after its hour, "eod", "tonight" and "this evening" can only mean what is left of today.
        if (phrase.DayPart is DayPart.EndOfDay or DayPart.Tonight or DayPart.Night or DayPart.Evening or DayPart.Midnight)
        {
            return (context.Today.At(DayPartHours.LastMinute), AssumptionKeys.AfterHours);
        }

        return phrase.Near == Nearness.This ? (context.Today.At(time), AssumptionKeys.AlreadyPassed) : (NextDay(time, context).At(time), AssumptionKeys.NextDay);
    }

    private static LocalDate NextDay(LocalTime time, ReadingContext context)
    {
        var inHours = time >= context.Calendar.DayStart && time <= context.Calendar.DayEnd;
        return inHours ? WorkingDays.After(context.Calendar, context.Today) : context.Today.PlusDays(1);
    }
}
