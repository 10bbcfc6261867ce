using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>
/// On which days of the local calendar something comes round. Every date is worked out from <paramref name="From"/>, so that the 31st comes back after February and
/// nothing drifts at a clock change.
/// </summary>
/// <param name="Every">1 for every unit, 2 for every second.</param>
/// <param name="From">No date lies before it; weeks and months are counted from its own.</param>
public sealed record RepeatRule(RepeatUnit Unit, int Every, LocalDate From)
{
    /// <summary>The longest stretch between two dates that a rule may have, in its own units.</summary>
    public const int MostEvery = 60;

    public const int MostTimes = 1000;

    /// <summary>Any last day of a month: 31 where there is one.</summary>
    public const int LastDay = 31;

    /// <summary>The last such weekday of a month.</summary>
    public const int LastOfMonth = -1;

    /// <summary>The days of a week, or with <see cref="Nth"/> the weekday of a month.</summary>
    public RepeatDays Days { get; init; }

    /// <summary>The day of a month, or its last day where the month is shorter; 0 where <see cref="Nth"/> says it.</summary>
    public int Day { get; init; }

    /// <summary>1 to 4 for the first to the fourth such weekday of a month, <see cref="LastOfMonth"/> for the last; 0 where <see cref="Day"/> says it.</summary>
    public int Nth { get; init; }

    /// <summary>The month of a yearly rule, where it was named.</summary>
    public int Month { get; init; }

    /// <summary>On the clock on the wall; null for the end of the working day.</summary>
    public LocalTime? At { get; init; }

    /// <summary>How many dates there are, missed ones included; null for no end by number.</summary>
    public int? Times { get; init; }

    public LocalDate? Until { get; init; }

    /// <summary>So many days before it is due the next one appears, when the one before it is closed by then.</summary>
    public int LeadDays => Unit switch
    {
        RepeatUnit.Week => 3,
        RepeatUnit.Month when Every >= 3 => 14,
        RepeatUnit.Month => 7,
        _ => 0,
    };
}
