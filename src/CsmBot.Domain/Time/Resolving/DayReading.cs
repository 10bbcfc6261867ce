using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>The day a phrase was read as, before any time of day.</summary>
internal readonly record struct DayReading(LocalDate Date, string? Assumption = null);
