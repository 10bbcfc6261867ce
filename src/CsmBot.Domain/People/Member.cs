using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.People;

/// <summary>A person with their zone and working rhythm. Every wake-up and every date is read in this person's zone.</summary>
public sealed record Member
{
    /// <summary>No run of absences and days off is longer.</summary>
    public const int LongestAwayDays = 1_000;

    private static readonly LocalTime DefaultDayStart = new(9, 0);

    public required MemberId Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public MemberRole Role { get; init; } = MemberRole.Csm;

    /// <summary>Whom the member reports to: the first to hear of what the member did not take.</summary>
    public MemberId? Manager { get; init; }

    /// <summary>IANA name; see <see cref="CalendarIn"/> for what happens with one that is no longer known.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    public IReadOnlyList<IsoDayOfWeek> WorkingDays { get; init; } = [.. BusinessCalendar.DefaultWorkingDays];

    public LocalTime DayStart { get; init; } = DefaultDayStart;

    public LocalTime DayEnd { get; init; } = new(17, 0);

    /// <summary>How long the protected block after <see cref="DayStart"/> lasts, in minutes; 0 switches it off.</summary>
    public int MorningBlockMinutes { get; init; } = 120;

    /// <summary>When the morning digest comes, where the member chose a time; see <see cref="DigestAt"/>.</summary>
    public LocalTime? DigestTime { get; init; }

    public bool DigestOff { get; init; }

    /// <summary>No digest on a morning on which nothing is open.</summary>
    public bool DigestSkipsEmpty { get; init; }

    /// <summary>As the working day starts, unless the member chose another time; 08:00 for those who never set their hours.</summary>
    public LocalTime DigestAt => DigestTime ?? (DayStart == DefaultDayStart ? new LocalTime(8, 0) : DayStart);

    /// <summary>When they are or were away, in order; none overlaps another. Rows stored before it existed hold none.</summary>
    public IReadOnlyList<Absence> Absences { get; init => field = value ?? []; } = [];

    /// <summary>Whose public holidays are days off (see <see cref="PublicHolidays"/>); null where the member keeps none.</summary>
    public string? HolidayRegion { get; init; }

    /// <summary>At most so many reminders a day, 0 for none; null where the member never said.</summary>
    public int? NudgeLimit { get; init; }

    public int NudgesPerDay => NudgeLimit ?? 6;

    /// <summary>Nothing comes unasked before; null while nothing is muted.</summary>
    public Instant? MutedUntil { get; init; }

    /// <summary>Risks at Tier-1 accounts come through a mute all the same (C13).</summary>
    public bool TierOneUnmuted { get; init; }

    /// <summary>Reminders that the member wants none of.</summary>
    public IReadOnlyList<NudgeKind> MutedNudges { get; init => field = value ?? []; } = [];

    public bool DayFirst { get; init; }

    public bool Clock24 { get; init; } = true;

    /// <summary>Quadrant-1 tasks in the order the member forced on them (R23); see <see cref="ForcedRanking"/>. Rows stored before it existed hold none.</summary>
    public IReadOnlyList<TaskId> Ranking { get; init => field = value ?? []; } = [];

    /// <summary>When they last said that the order of their list is right (R18); null for somebody who never did.</summary>
    public Instant? SortedAt { get; init; }

    /// <summary>What matters most for reaching their goal, as they chose it (R26, R30).</summary>
    public IReadOnlyList<GoalActivity> Activities { get; init => field = value ?? []; } = [];

    /// <summary>Null while they have no team digest posted.</summary>
    public TeamDigestPlace? TeamDigest { get; init; }

    public bool IsMutedAt(Instant now) => MutedUntil > now;

    /// <summary>The absence that a day falls into; null for a day on which they are there.</summary>
    public Absence? AbsenceOn(LocalDate date) => Absences.FirstOrDefault(absence => absence.Includes(date));

    public Absence? AbsenceAt(Instant now, IDateTimeZoneProvider zones) => Absences.Count == 0 ? null : AbsenceOn(now.InZone(CalendarIn(zones).Zone).Date);

    /// <summary>The first day of work after an absence; null where none is in sight.</summary>
    public LocalDate? BackAfter(Absence absence, BusinessCalendar calendar) => Enumerable.Range(1, LongestAwayDays)
        .Select(days => (LocalDate?)absence.To.PlusDays(days))
        .FirstOrDefault(date => calendar.IsWorkingDay(date!.Value) && AbsenceOn(date.Value) is null);

    public BusinessCalendar CalendarIn(IDateTimeZoneProvider zones) => new()
    {
        Zone = zones.GetZoneOrNull(Zone) ?? DateTimeZone.Utc,
        WorkingDays = WorkingDays.ToHashSet(),
        DayStart = DayStart,
        DayEnd = DayEnd,
        Holidays = PublicHolidays.In(HolidayRegion),
        DayFirst = DayFirst,
    };
}
