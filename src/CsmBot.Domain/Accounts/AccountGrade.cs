using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A grade as somebody gave it (R79).</summary>
/// <param name="Reason">In the author's words; empty when none was given.</param>
/// <param name="CalledTier">What somebody called between two tiers; it is kept while the grid has the cell elsewhere, and holds again once it is between (R81).</param>
public sealed record AccountGrade(GrowthGrade Grade, Instant At, MemberId By, string Reason, int? CalledTier = null)
{
    public bool Called => CalledTier is not null;

    /// <summary>Given by Sales at the close: Success gives its own by day 30 (R73, R74).</summary>
    public bool BySales { get; init; }

    /// <summary>When somebody last said that it still holds (R77).</summary>
    public Instant? ConfirmedAt { get; init; }
}
