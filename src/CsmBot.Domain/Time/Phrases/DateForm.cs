namespace CsmBot.Domain.Time.Phrases;

/// <summary>How a phrase names its day or period; the comment says what <see cref="TimePhrase.A"/>, B and C hold.</summary>
internal enum DateForm : byte
{
    None,

    /// <summary>A = days from today.</summary>
    Day,

    /// <summary>A = ISO day of week, B = weeks to add ("friday week").</summary>
    Weekday,

    /// <summary>A = month, B = day, C = year or 0.</summary>
    MonthDay,

    /// <summary>A = day of the month.</summary>
    DayOfMonth,

    /// <summary>A and B as typed around the slash, C = year or 0.</summary>
    Numeric,

    /// <summary>A = month, C = year or 0.</summary>
    Month,

    /// <summary>A = quarter, C = year or 0.</summary>
    Quarter,

    /// <summary>A = half, C = year or 0.</summary>
    Half,

    /// <summary>A = <see cref="Phrases.Season"/>, C = year or 0.</summary>
    Season,

    /// <summary>A = <see cref="Phrases.Holiday"/>.</summary>
    Holiday,

    /// <summary>A = <see cref="TimeUnit"/>.</summary>
    Period,

    /// <summary>A = amount, B = the larger amount of a range or 0, C = <see cref="TimeUnit"/>; <see cref="TimePhrase.Half"/> adds half a unit.</summary>
    Offset,

    /// <summary>C = year.</summary>
    Year,

    /// <summary>"before they land": no date, at most a clock.</summary>
    Event,

    /// <summary>A period without dates: "off season".</summary>
    Unknown,
}
