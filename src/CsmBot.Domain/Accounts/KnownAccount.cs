using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>An account of the workspace's directory, as far as triage needs it. Tier is 1 to 3, or null while ungraded.</summary>
public sealed record KnownAccount(string Name, int? Tier = null, LocalDate? RenewalDate = null);
