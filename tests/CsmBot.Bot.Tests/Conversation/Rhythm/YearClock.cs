using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>A clock that is moved by hand and whose timers never ring: whatever happens is made to happen, so that a seed always tells the same story.</summary>
internal sealed class YearClock(Instant now) : TimeProvider
{
    private long _ticks = now.ToUnixTimeTicks();

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void MoveTo(Instant moment) => Interlocked.Exchange(ref _ticks, Math.Max(Interlocked.Read(ref _ticks), moment.ToUnixTimeTicks()));

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new SilentTimer();

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
