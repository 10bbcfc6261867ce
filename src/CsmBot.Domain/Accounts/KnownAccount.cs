using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>An account of the workspace's directory. Tier is 1 to 3, or null while ungraded.</summary>
public sealed record KnownAccount(string Name, int? Tier = null, LocalDate? RenewalDate = null)
{
    public const int KeptSignals = 5;

    /// <summary>Outside scores, one of each source; more are not kept.</summary>
    public const int KeptScores = 20;

    private const int KeptMonths = 6;


    /// <summary>A forecast with a date; null while nobody made one.</summary>
    public AccountGrade? Grade { get; init; }

    public Segment? Segment { get; init; }

    /// <summary>What would have to change for a large account that is unlikely to grow (R72).</summary>
    public string? Watch { get; init; }

    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>The customer success manager who is responsible for it.</summary>
    public MemberId? Owner { get; init; }

    /// <summary>Who sold to them.</summary>
    public MemberId? Sales { get; init; }

    /// <summary>Who develops the account beside its owner (R87).</summary>
    public MemberId? Development { get; init; }

    /// <summary>How much it could become worth a year, where somebody gave an amount and not a letter.</summary>
    public Money? Potential { get; init; }

    /// <summary>What it pays a year.</summary>
    public Money? Revenue { get; init; }

    public LocalDate? ContractStart { get; init; }

    public IReadOnlyList<Season> Seasons { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ExternalScore> Scores { get; init => field = value ?? []; } = [];

    /// <summary>The latest signals, newest first; at most <see cref="KeptSignals"/>.</summary>
    public IReadOnlyList<AccountSignal> Signals { get; init => field = value ?? []; } = [];

    public string? Notes { get; init; }

    /// <summary>When somebody last had to do with them.</summary>
    public Instant? TouchedAt { get; init; }

    /// <summary>Logged time of the latest months, newest first.</summary>
    public IReadOnlyList<MonthlyMinutes> Spent { get; init => field = value ?? []; } = [];

    /// <summary>Why the grade is to be looked at again; null when nothing was reported since.</summary>
    public RegradeWish? Regrade { get; init; }

    /// <summary>Whether success takes a full-time owner whom they lack: a dead end for an Untrained account (R118). Null while nobody asked.</summary>
    public bool? LacksOwner { get; init; }

    /// <summary>When it was put into the book; null for one that was there before that was kept.</summary>
    public Instant? AddedAt { get; init; }

    /// <summary>Counts the changes, so that a card which shows an older state can be told.</summary>
    public int Version { get; init; }

    /// <summary>
    /// The account with a new grade and the tier that follows from it. A call between two tiers is for one grade only, and so is what was waited for.
    /// </summary>
    public KnownAccount Graded(AccountGrade grade, TierGrid grid) => this with
    {
        Grade = grade,
        Tier = grid.TierOf(grade.Grade),
        Watch = grade.Grade == Grade?.Grade ? Watch : null,
        Regrade = null,
    };

    /// <summary>Somebody had to do with them, and it took some minutes.</summary>
    public KnownAccount Touched(Instant at, YearMonth month, int minutes) => this with
    {
        TouchedAt = TouchedAt > at ? TouchedAt : at,
        Spent = minutes == 0
            ? Spent
            : [.. Spent.Where(spent => spent.Month != month).Append(new MonthlyMinutes(month, MinutesIn(month) + minutes)).OrderByDescending(spent => spent.Month).Take(KeptMonths)],
    };

    public int MinutesIn(YearMonth month) => Spent.FirstOrDefault(spent => spent.Month == month)?.Minutes ?? 0;

    /// <summary>With one more signal: the same kind within a day is counted onto the one before.</summary>
    public KnownAccount Signalled(AccountSignal signal)
    {
        var same = Signals.FirstOrDefault(one => one.Kind == signal.Kind && one.Source == signal.Source && Duration.FromDays(1) > Apart(one.At, signal.At));
        var merged = same is null ? signal : signal with { At = Instant.Max(same.At, signal.At), Count = same.Count + signal.Count };
        return this with { Signals = [.. Signals.Where(one => one != same).Append(merged).OrderByDescending(one => one.At).Take(KeptSignals)] };
    }

    /// <summary>
    /// As it was before a change that is taken back: what others logged and what was signalled since stays, and so does who had to do with them last.
    /// </summary>
    public KnownAccount Undone(KnownAccount before, KnownAccount after) => before with
    {
        Signals = Signals,
        TouchedAt = TouchedAt == after.TouchedAt ? before.TouchedAt : TouchedAt,
        Spent = [.. Spent
            .Select(spent => spent with { Minutes = spent.Minutes - after.MinutesIn(spent.Month) + before.MinutesIn(spent.Month) })
            .Where(spent => spent.Minutes > 0)],
    };

    /// <summary>With the newest score of a source; where there are too many, the one that was longest not renewed goes.</summary>
    public KnownAccount Scored(ExternalScore score) => this with
    {
        Scores = [.. Scores.Where(one => !one.Source.Equals(score.Source, StringComparison.OrdinalIgnoreCase)).Append(score).TakeLast(KeptScores)],
    };

    private static Duration Apart(Instant one, Instant other) => one > other ? one - other : other - one;

    /// <summary>Whether one quick call is wanted between Tier 1 and Tier 2.</summary>
    public bool NeedsCall(TierGrid grid) => Grade is { Called: false } made && grid.CellOf(made.Grade) == TierCell.Between;

    /// <summary>Whether nothing that people enter differs. Records compare their lists by reference, and these come from storage; what counts and times itself is left out.</summary>
    public bool SaysTheSameAs(KnownAccount other) =>
        Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal) && Seasons.SequenceEqual(other.Seasons) && Scores.SequenceEqual(other.Scores)
        && Bare(this) == Bare(other);

    // Without its lists (an empty one is always the same one), and without what counts and times itself.
    private static KnownAccount Bare(KnownAccount account) =>
        account with { Version = 0, Aliases = [], Seasons = [], Scores = [], Signals = [], Spent = [], TouchedAt = null };

    /// <summary>Every name it goes by.</summary>
    public IEnumerable<string> Names => [Name, .. Aliases];

    /// <summary>Large and unlikely: worth watching for the one thing that would change it (R72).</summary>
    public bool IsWorthWatching => Grade is { Grade: { Size: PotentialSize.A, Likelihood: GrowthGrade.WorstLikelihood } };
}
