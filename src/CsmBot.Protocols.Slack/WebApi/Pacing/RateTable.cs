namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>One <see cref="RateQueue"/> a key, forgotten when nothing in it counts any more.</summary>
internal sealed class RateTable(TimeProvider clock)
{
    // The longest period that a rate is counted over.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RateQueue> _queues = new(StringComparer.Ordinal);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _nextSweep = Memory;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _queues.Count;
            }
        }
    }

    // Counted from the start, so that setting the machine's clock does not disturb it.
    private TimeSpan Now => clock.GetElapsedTime(_start);

    public bool TryTake(string key, RateLimit? limit, TimeSpan patience, out TimeSpan wait)
    {
        lock (_gate)
        {
            if (limit is null && !_queues.ContainsKey(key))
            {
                wait = TimeSpan.Zero;
                return true;
            }

            return QueueOf(key).TryTake(limit, Now, patience, out wait);
        }
    }

    public bool IsPaused(string key)
    {
        lock (_gate)
        {
            return _queues.TryGetValue(key, out var queue) && queue.IsPausedAt(Now);
        }
    }

    public void Pause(string key, TimeSpan pause)
    {
        lock (_gate)
        {
            QueueOf(key).PauseUntil(Now + pause);
        }
    }

    private RateQueue QueueOf(string key)
    {
        Sweep();
        if (!_queues.TryGetValue(key, out var queue))
        {
            queue = new RateQueue();
            _queues.Add(key, queue);
        }

        return queue;
    }

    private void Sweep()
    {
        var now = Now;
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + Memory;
        foreach (var (key, _) in _queues.Where(queue => queue.Value.IsIdleAt(now, Memory)).ToList())
        {
            _queues.Remove(key);
        }
    }
}
