using NodaTime;

namespace CsmBot.Testing;

/// <summary>A clock that stands still until it is moved. Timers are the real ones: tests wait for states, never for durations.</summary>
public sealed class ManualTimeProvider(Instant now) : TimeProvider
{
    private long _ticks = now.ToUnixTimeTicks();

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    public void Advance(Duration by) => Interlocked.Add(ref _ticks, (long)by.TotalTicks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
