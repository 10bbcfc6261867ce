using NodaTime;

namespace CsmBot.Domain.Delivery;

/// <summary>How many messages a platform takes of one bot in one organisation.</summary>
/// <param name="Messages">The most, at least 1.</param>
public sealed record SendRate(int Messages, Duration Per)
{
    /// <summary>The shortest time between two of them.</summary>
    public Duration Between => Per / Messages;
}
