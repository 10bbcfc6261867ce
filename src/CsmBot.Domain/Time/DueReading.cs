using NodaTime;

namespace CsmBot.Domain.Time;

/// <summary>
/// A phrase resolved in a member's zone. <paramref name="HasTime"/> is false when only a day was meant (then <paramref name="Local"/> is the end of the working day).
/// <paramref name="Assumption"/> names how an ambiguous phrase was read (a key such as <c>month-first</c>, <c>next-weekday</c>), or is null when nothing was assumed.
/// </summary>
public sealed record DueReading(LocalDateTime Local, Instant At, bool HasTime, string? Assumption = null);
