using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>What a clock on the wall shows, by trying: an expectation that shares nothing with the product but the zone's offsets.</summary>
internal static class WallClock
{
    private const int HoursAround = 36;

    /// <summary>The first moment at which it shows this; at one that it skips, as much later as it jumps.</summary>
    public static Instant At(DateTimeZone zone, LocalDateTime shown)
    {
        var asUtc = shown.InUtc().ToInstant();
        List<Offset> offsets = [.. Enumerable.Range(-HoursAround, 2 * HoursAround).Select(hours => zone.GetUtcOffset(asUtc + Duration.FromHours(hours))).Distinct()];
        List<Instant> moments = [.. offsets.Select(offset => asUtc - Duration.FromSeconds(offset.Seconds)).Where(moment => Shown(zone, moment) == shown)];
        return moments.Count > 0 ? moments.Min() : asUtc - Duration.FromSeconds(offsets.Min().Seconds);
    }

    public static LocalDateTime Shown(DateTimeZone zone, Instant moment) => moment.Plus(Duration.FromSeconds(zone.GetUtcOffset(moment).Seconds)).InUtc().LocalDateTime;
}
