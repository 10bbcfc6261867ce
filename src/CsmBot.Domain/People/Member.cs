using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.People;

/// <summary>A person with their zone and working rhythm. Every wake-up and every date is read in this person's zone.</summary>
public sealed record Member
{
    public required MemberId Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public MemberRole Role { get; init; } = MemberRole.Csm;

    /// <summary>Whom the member reports to: the first to hear of what the member did not take.</summary>
    public MemberId? Manager { get; init; }

    /// <summary>IANA name; see <see cref="CalendarIn"/> for what happens with one that is no longer known.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    public IReadOnlyList<IsoDayOfWeek> WorkingDays { get; init; } = [.. BusinessCalendar.DefaultWorkingDays];

    public LocalTime DayStart { get; init; } = new(9, 0);

    public LocalTime DayEnd { get; init; } = new(17, 0);

    /// <summary>How long the protected block after <see cref="DayStart"/> lasts, in minutes; 0 switches it off.</summary>
    public int MorningBlockMinutes { get; init; } = 120;

    public bool DayFirst { get; init; }

    public bool Clock24 { get; init; } = true;

    /// <summary>Quadrant-1 tasks in the order the member forced on them (R23); see <see cref="ForcedRanking"/>. Rows stored before it existed hold none.</summary>
    public IReadOnlyList<TaskId> Ranking { get; init => field = value ?? []; } = [];

    public BusinessCalendar CalendarIn(IDateTimeZoneProvider zones) => new()
    {
        Zone = zones.GetZoneOrNull(Zone) ?? DateTimeZone.Utc,
        WorkingDays = WorkingDays.ToHashSet(),
        DayStart = DayStart,
        DayEnd = DayEnd,
        DayFirst = DayFirst,
    };
}
