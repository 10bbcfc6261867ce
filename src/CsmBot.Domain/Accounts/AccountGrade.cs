using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A grade as somebody gave it (R79).</summary>
/// <param name="Reason">In the author's words; empty when none was given.</param>
/// <param name="Called">Somebody made the quick call between two tiers.</param>
public sealed record AccountGrade(GrowthGrade Grade, Instant At, MemberId By, string Reason, bool Called = false)
{
    /// <summary>Given by Sales at the close: Success gives its own by day 30 (R73, R74).</summary>
    public bool BySales { get; init; }

    /// <summary>When somebody last said that it still holds (R77).</summary>
    public Instant? ConfirmedAt { get; init; }
}
