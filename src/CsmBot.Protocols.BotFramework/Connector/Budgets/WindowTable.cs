namespace CsmBot.Protocols.BotFramework.Connector.Budgets;

/// <summary>One <see cref="SlidingWindow"/> a key, forgotten when nothing in it counts any more.</summary>
internal sealed class WindowTable(IReadOnlyList<RateWindow> windows, TimeProvider clock)
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlidingWindow> _entries = new(StringComparer.Ordinal);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _nextSweep = SweepInterval;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    public bool IsUnlimited => windows.Count == 0;

    // Counted from the start, so that setting the machine's clock does not disturb it.
    private TimeSpan Now => clock.GetElapsedTime(_start);

    public TimeSpan WaitFor(string key)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out var entry) ? entry.WaitAt(Now) : TimeSpan.Zero;
        }
    }

    public void Take(string key)
    {
        if (IsUnlimited)
        {
            return;
        }

        lock (_gate)
        {
            var now = Now;
            Sweep(now);
            if (!_entries.TryGetValue(key, out var entry))
            {
                entry = new SlidingWindow(windows);
                _entries.Add(key, entry);
            }

            entry.Take(now);
        }
    }

    private void Sweep(TimeSpan now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + SweepInterval;
        foreach (var (key, _) in _entries.Where(entry => entry.Value.IsIdleAt(now)).ToList())
        {
            _entries.Remove(key);
        }
    }
}
