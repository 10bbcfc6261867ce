using CsmBot.Domain.Delegating;
using CsmBot.Domain.Nudges;

namespace CsmBot.Domain.Accounts;

/// <summary>A workspace's own figures and rules for its accounts. All of them are starting points (R109).</summary>
public sealed record AccountFramework
{
    /// <summary>The newest accounts are graded by Success no later than this many days after they began (R74).</summary>
    public const int FirstGradeDays = 30;

    // Before the default one, which is made of it.
    private static readonly IReadOnlyDictionary<SignalKind, SignalAction> None = new Dictionary<SignalKind, SignalAction>();

    public static AccountFramework Default { get; } = new();

    /// <summary>Three letters of ISO 4217, for amounts that name none.</summary>
    public string Currency { get; init; } = "USD";

    public PotentialBounds Bounds { get; init => field = value ?? PotentialBounds.Default; } = PotentialBounds.Default;

    public TierGrid Grid { get; init => field = value ?? TierGrid.Default; } = TierGrid.Default;

    /// <summary>Days after which a grade is looked at again, for Tier 1, 2 and 3. Tier 2 can move either way quickly (R101).</summary>
    public int RegradeTier1Days { get; init; } = 90;

    public int RegradeTier2Days { get; init; } = 45;

    public int RegradeTier3Days { get; init; } = 180;

    /// <summary>Days of silence that are too many for a High performer (R112).</summary>
    public int SilenceDays { get; init; } = 30;

    /// <summary>Minutes a month that an Unmotivated account may take (R119).</summary>
    public int UnmotivatedMinutes { get; init; } = 120;

    /// <summary>Minutes until an alert that nobody took goes one step further up.</summary>
    public int AlertMinutes { get; init; } = 30;

    /// <summary>Percent of the time that each segment should get, the largest share to Untrained (R116).</summary>
    public SegmentShares Targets { get; init => field = value ?? SegmentShares.Default; } = SegmentShares.Default;

    /// <summary>In percent: how often an account of low potential turns out better than graded (R124). A seed guess, to be replaced by experience.</summary>
    public decimal RescuePercent { get; init; } = 1;

    /// <summary>Where a kind of signal is treated otherwise than <see cref="SignalRules.DefaultOf"/> says.</summary>
    public IReadOnlyDictionary<SignalKind, SignalAction> Signals { get; init => field = value ?? None; } = None;

    /// <summary>Rules whose alerts proved false too often: they are still posted, never silently dropped, but go no further up.</summary>
    public IReadOnlyList<string> MutedRules { get; init => field = value ?? []; } = [];

    /// <summary>Which delegations a leader approves first.</summary>
    public DelegationApproval Approval { get; init; }

    /// <summary>From when on is reminded of what is stuck (T27).</summary>
    public NudgeLimits Reminders { get; init => field = value ?? NudgeLimits.Default; } = NudgeLimits.Default;

    /// <summary>The last changes, the oldest first.</summary>
    public IReadOnlyList<FrameworkNote> Log { get; init => field = value ?? []; } = [];

    public int Version { get; init; }

    public SignalAction ActionFor(SignalKind kind) => Signals.TryGetValue(kind, out var action) ? action : SignalRules.DefaultOf(kind);

    public int RegradeDaysOf(int? tier) => tier switch
    {
        1 => RegradeTier1Days,
        2 => RegradeTier2Days,
        _ => RegradeTier3Days,
    };
}
