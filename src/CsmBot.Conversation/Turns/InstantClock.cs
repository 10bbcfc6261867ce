using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary><see cref="TimeProvider"/> is the one clock; this reads it in the domain's own type.</summary>
public static class InstantClock
{
    public static Instant GetCurrentInstant(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
