using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A grade as somebody gave it (R79).</summary>
/// <param name="Reason">In the author's words; empty when none was given.</param>
/// <param name="Called">Somebody made the quick call between two tiers.</param>
public sealed record AccountGrade(GrowthGrade Grade, Instant At, MemberId By, string Reason, bool Called = false);
