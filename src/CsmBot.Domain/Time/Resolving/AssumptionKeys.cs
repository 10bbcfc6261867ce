namespace CsmBot.Domain.Time.Resolving;

/// <summary>How an ambiguous phrase was read; the keys of <see cref="DueReading.Assumption"/>.</summary>
public static class AssumptionKeys
{
    /// <summary>3/12 read as March the twelfth.</summary>
    public const string MonthFirst = "month-first";

    /// <summary>3/12 read as the third of December.</summary>
    public const string DayFirst = "day-first";

    /// <summary>A weekday's name typed on that very day, read as today.</summary>
    public const string WeekdayIsToday = "weekday-is-today";

    /// <summary>A weekday's name typed on that day when it, or its time, is over: read as a week later.</summary>
    public const string NextWeekday = "next-weekday";

    /// <summary>"next friday" read as the one of next week although this week's is still to come.</summary>
    public const string WeekAfter = "week-after";

    /// <summary>The time had passed today: read as the next day it can be.</summary>
    public const string NextDay = "next-day";

    /// <summary>The day of the month had passed: read as next month's.</summary>
    public const string NextMonth = "next-month";

    /// <summary>The date had passed: read as next year's.</summary>
    public const string NextYear = "next-year";

    /// <summary>The phrase names a moment today that has passed.</summary>
    public const string AlreadyPassed = "already-passed";

    /// <summary>"today" or "eod" typed after the working day: read as the end of the calendar day.</summary>
    public const string AfterHours = "after-hours";

    /// <summary>An hour without am or pm read within working hours.</summary>
    public const string WorkingHours = "working-hours";

    /// <summary>A part of a day ("morning", "tonight") read as a usual hour.</summary>
    public const string UsualHour = "usual-hour";

    /// <summary>A range or a choice ("2-3 wks", "tues or wed") read as its later end.</summary>
    public const string LaterOfTwo = "later-of-two";

    /// <summary>A range read as its earlier end, for a wake-up.</summary>
    public const string EarlierOfTwo = "earlier-of-two";

    /// <summary>A vague amount ("a couple", "a few") read as two or three.</summary>
    public const string VagueAmount = "vague-amount";

    /// <summary>A period read as its last working day.</summary>
    public const string EndOfPeriod = "end-of-period";

    /// <summary>A period read as its first working day.</summary>
    public const string StartOfPeriod = "start-of-period";

    /// <summary>Quarters counted from the fiscal year's first month.</summary>
    public const string FiscalYear = "fiscal-year";

    /// <summary>A repeating date ("every friday") read as its next occurrence.</summary>
    public const string NextOccurrence = "next-occurrence";

    /// <summary>The 31st of a shorter month read as its last day.</summary>
    public const string MonthEnd = "month-end";

    /// <summary>The day is no working day; it was named, so it was kept.</summary>
    public const string NotWorkingDay = "not-a-working-day";

    /// <summary>A date of a rule that is no working day: moved to the next one, for that time only.</summary>
    public const string NextWorkingDay = "next-working-day";
}
