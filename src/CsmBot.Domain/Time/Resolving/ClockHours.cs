using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>The time a typed clock means. With am, pm or 24 hours it is fixed; an hour alone is read from an hour before the working day to two hours behind it, so that 3 is 15:00.</summary>
internal static class ClockHours
{
    public static LocalTime Of(in TimePhrase phrase, ReadingContext context, bool today)
    {
        if (phrase.Meridiem != Meridiem.None)
        {
            return Fixed(phrase);
        }

        var first = new LocalTime(phrase.Hour % 12, phrase.Minute);
        var second = new LocalTime((phrase.Hour % 12) + 12, phrase.Minute);
        var early = IsUsual(first, context.Calendar);
        var late = IsUsual(second, context.Calendar);
        if (early && late)
        {
            return today && first <= context.Time ? second : first;
        }

        // "today at 8" in the afternoon can only be 20:00.
        if (today && phrase.Date == DateForm.Day && early && first <= context.Time && second > context.Time)
        {
            return second;
        }

        return early ? first : second;
    }

    private static LocalTime Fixed(in TimePhrase phrase)
    {
        if (phrase.Meridiem == Meridiem.FullDay)
        {
            return phrase.Hour == 24 ? DayPartHours.LastMinute : new LocalTime(phrase.Hour, phrase.Minute);
        }

        if (phrase.Hour > 12)
        {
            return new LocalTime(phrase.Hour % 24, phrase.Minute);
        }

        var midnight = phrase.Hour % 12 == 0 && phrase.Meridiem == Meridiem.Pm && phrase.DayPart is DayPart.Tonight or DayPart.Night or DayPart.Evening;
        return midnight ? DayPartHours.LastMinute : new LocalTime((phrase.Hour % 12) + (phrase.Meridiem == Meridiem.Pm ? 12 : 0), phrase.Minute);
    }

    private static bool IsUsual(LocalTime time, BusinessCalendar calendar)
    {
        var minute = Minutes(time);
        return minute >= Minutes(calendar.DayStart) - 60 && minute <= Minutes(calendar.DayEnd) + 120;
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
