using NodaTime;

namespace CsmBot.Domain.Time;

/// <summary>A member's working time: zone, working days and hours, holidays, and where their quarters begin.</summary>
public sealed record BusinessCalendar
{
    public required DateTimeZone Zone { get; init; }

    public IReadOnlySet<IsoDayOfWeek> WorkingDays { get; init; } = DefaultWorkingDays;

    public LocalTime DayStart { get; init; } = new(9, 0);

    public LocalTime DayEnd { get; init; } = new(17, 0);

    public IReadOnlySet<LocalDate> Holidays { get; init; } = new HashSet<LocalDate>();

    /// <summary>First month of the fiscal year, 1 to 12.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>Reads 3/12 as the third of December when true, as March the twelfth when false.</summary>
    public bool DayFirst { get; init; }

    public static IReadOnlySet<IsoDayOfWeek> DefaultWorkingDays { get; } = new HashSet<IsoDayOfWeek>
    {
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
    };

    public bool IsWorkingDay(LocalDate date) => WorkingDays.Contains(date.DayOfWeek) && !Holidays.Contains(date);
}
