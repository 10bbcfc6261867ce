using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>Something happened after which the grade is to be looked at, whatever its age (R75).</summary>
public sealed record RegradeWish(Instant At, string Words);
