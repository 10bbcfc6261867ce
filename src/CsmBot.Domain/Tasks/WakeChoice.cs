using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>A moment offered for waking a snoozed task. <paramref name="Key"/> names it in words.</summary>
public readonly record struct WakeChoice(string Key, Instant At);
