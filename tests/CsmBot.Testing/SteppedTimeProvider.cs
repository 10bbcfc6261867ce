namespace CsmBot.Testing;

/// <summary>A clock that stands still until it is moved, timers included: a test waits for a timer to be set, then lets it be due.</summary>
public sealed class SteppedTimeProvider(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<SteppedTimer> _timers = [];
    private readonly ChangeSignal _changes = new();
    private DateTimeOffset _now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long from now each timer is due, the next first.</summary>
    public IReadOnlyList<TimeSpan> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _timers.Where(timer => timer.DueAt is not null).Select(timer => timer.DueAt!.Value - _now).Order()];
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until a timer is set that is due in exactly this time.</summary>
    public Task WaitForTimerAsync(TimeSpan due, CancellationToken cancellationToken) => WaitForTimerAsync(pending => pending == due, cancellationToken);

    public Task WaitForTimerAsync(Func<TimeSpan, bool> fits, CancellationToken cancellationToken) =>
        _changes.WaitAsync(() => Pending.Any(fits), cancellationToken);

    /// <summary>Moves the clock, stopping at each timer that becomes due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _now = end;
        }
    }

    internal void Set(SteppedTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            timer.DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;
        }

        _changes.Pulse();
    }

    internal void Remove(SteppedTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private SteppedTimer? TakeDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (next is not null)
            {
                _now = next.DueAt > _now ? next.DueAt.Value : _now;
                next.DueAt = null;
            }

            return next;
        }
    }
}
