using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>An account of the workspace's directory. Tier is 1 to 3, or null while ungraded.</summary>
public sealed record KnownAccount(string Name, int? Tier = null, LocalDate? RenewalDate = null)
{
    /// <summary>A forecast with a date; null while nobody made one.</summary>
    public AccountGrade? Grade { get; init; }

    public Segment? Segment { get; init; }

    /// <summary>What would have to change for a large account that is unlikely to grow (R72).</summary>
    public string? Watch { get; init; }

    /// <summary>Who is responsible for it.</summary>
    public MemberId? Owner { get; init; }

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
    };

    /// <summary>Whether one quick call is wanted between Tier 1 and Tier 2.</summary>
    public bool NeedsCall(TierGrid grid) => Grade is { Called: false } made && grid.CellOf(made.Grade) == TierCell.Between;

    /// <summary>Large and unlikely: worth watching for the one thing that would change it (R72).</summary>
    public bool IsWorthWatching => Grade is { Grade: { Size: PotentialSize.A, Likelihood: GrowthGrade.WorstLikelihood } };
}
