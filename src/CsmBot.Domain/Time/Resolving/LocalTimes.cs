using NodaTime;
using NodaTime.TimeZones;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>
/// The one policy for wall-clock times at clock changes: a time that the spring gap skips moves forward by the gap's length,
/// a time that the autumn overlap repeats means its first occurrence, so that nothing falls due later than it was asked for.
/// </summary>
public static class LocalTimes
{
    private static readonly ZoneLocalMappingResolver Policy = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    public static ZonedDateTime In(DateTimeZone zone, LocalDateTime local) => local.InZone(zone, Policy);
}
