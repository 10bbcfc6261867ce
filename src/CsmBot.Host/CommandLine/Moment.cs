using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CsmBot.Host.CommandLine;

/// <summary>The moment and zone that due phrases are read at.</summary>
internal sealed record Moment(Instant Now, DateTimeZone Zone)
{
    private static readonly LocalDateTimePattern[] Patterns =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    public static Moment Read(string? now, string? zone, TimeProvider time)
    {
        var read = ReadZone(zone, time);
        return new Moment(now is null ? Instant.FromDateTimeOffset(time.GetUtcNow()) : ReadNow(now, read), read);
    }

    private static DateTimeZone ReadZone(string? zone, TimeProvider time)
    {
        if (zone is not null)
        {
            return DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
                ?? throw new RefusalException(ExitCode.Usage, $"'{zone}' is not an IANA time zone such as America/New_York.");
        }

        try
        {
            return DateTimeZoneProviders.Tzdb[IanaOf(time.LocalTimeZone)];
        }
        catch (DateTimeZoneNotFoundException)
        {
            return DateTimeZone.Utc;
        }
    }

    private static string IanaOf(TimeZoneInfo zone) => zone.HasIanaId || !TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? zone.Id : iana;

    private static Instant ReadNow(string now, DateTimeZone zone)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(now) is { Success: true } exact)
        {
            return exact.Value.ToInstant();
        }

        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(now) is { Success: true } local)
            {
                return local.Value.InZoneLeniently(zone).ToInstant();
            }
        }

        throw new RefusalException(ExitCode.Usage, $"'{now}' is not a time such as 2026-11-23T09:00:00.");
    }
}
