using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>What another tool thinks of an account: shown beside the grade, never in its place (R76).</summary>
/// <param name="Source">The tool and what it scores, such as <c>health</c>.</param>
public sealed record ExternalScore(string Source, decimal Value, LocalDate? On = null);
