using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>A clock on which whoever waits has waited already: it is set to the moment waited for.</summary>
internal sealed class JumpingTimeProvider(Instant now) : TimeProvider
{
    private readonly Lock _lock = new();
    private Instant _now = now;

    public Instant Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public void Advance(Duration by)
    {
        lock (_lock)
        {
            _now += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Advance(Duration.FromTimeSpan(dueTime));
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
