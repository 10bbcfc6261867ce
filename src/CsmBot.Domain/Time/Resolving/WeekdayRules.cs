using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// Days by name. "friday" is the next one to come, today included while its day (or the time named with it) is not over;
/// "next friday" is the one of next week; "friday week" adds a week; "every friday" is its next occurrence; "last friday" is no deadline.
/// </summary>
internal static class WeekdayRules
{
    public static DayReading? Resolve(in TimePhrase phrase, ReadingContext context, bool passedIfToday)
    {
        if (phrase.Near == Nearness.Last)
        {
            return null;
        }

        var wanted = (IsoDayOfWeek)phrase.A;
        var ahead = ((int)wanted - (int)context.Today.DayOfWeek + 7) % 7;
        if (phrase.Near == Nearness.Next)
        {
            var monday = context.Today.PlusDays(8 - (int)context.Today.DayOfWeek);
            var date = monday.PlusDays((int)wanted - 1);
            return new DayReading(date.PlusWeeks(phrase.B), ahead > 0 && context.Today.PlusDays(ahead) != date ? AssumptionKeys.WeekAfter : null);
        }

        if (ahead == 0)
        {
            return Today(phrase, context, passedIfToday);
        }

        return new DayReading(context.Today.PlusDays(ahead + (7 * phrase.B)), phrase.Near == Nearness.Every ? AssumptionKeys.NextOccurrence : null);
    }

    private static DayReading Today(in TimePhrase phrase, ReadingContext context, bool passed)
    {
        var later = passed || phrase.B > 0 || context.Sense == DueSense.Wake;
        return later ? new DayReading(context.Today.PlusWeeks(Math.Max(1, phrase.B)), AssumptionKeys.NextWeekday) : new DayReading(context.Today, AssumptionKeys.WeekdayIsToday);
    }
}
