using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// The usual hour of a part of the day. By or before the morning means when work starts, otherwise a deadline in the morning runs until noon and one in the afternoon until the working day's end;
/// a wake-up takes the part's beginning.
/// </summary>
internal static class DayPartHours
{
    public static readonly LocalTime LastMinute = new(23, 59);

    private static readonly LocalTime LunchEnd = new(13, 0);

    public static LocalTime Of(in TimePhrase phrase, ReadingContext context)
    {
        var lead = phrase.TimeLead == Lead.None ? phrase.Lead : phrase.TimeLead;
        var begins = context.Sense == DueSense.Wake || lead == Lead.Before;
        var calendar = context.Calendar;
        return phrase.DayPart switch
        {
            DayPart.TopOfHour => context.Time.Hour == 23 ? LastMinute : new LocalTime(context.Time.Hour + 1, 0),
            DayPart.FirstThing => calendar.DayStart,
            DayPart.Morning => begins || lead == Lead.By ? calendar.DayStart : LocalTime.Noon,
            DayPart.Noon => LocalTime.Noon,
            DayPart.Lunch => lead == Lead.After ? LunchEnd : LocalTime.Noon,
            DayPart.Afternoon => begins ? LunchEnd : calendar.DayEnd,
            DayPart.EndOfDay => calendar.DayEnd,
            DayPart.Evening => begins ? new LocalTime(18, 0) : new LocalTime(20, 0),
            DayPart.Tonight => begins ? new LocalTime(19, 0) : new LocalTime(21, 0),
            DayPart.Night => new LocalTime(22, 0),
            _ => LastMinute,
        };
    }

    public static string? Assumption(DayPart part) => part is DayPart.Morning or DayPart.Afternoon or DayPart.Evening or DayPart.Tonight or DayPart.Night or DayPart.Lunch ? AssumptionKeys.UsualHour : null;
}
