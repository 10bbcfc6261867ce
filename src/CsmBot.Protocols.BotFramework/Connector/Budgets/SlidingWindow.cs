namespace CsmBot.Protocols.BotFramework.Connector.Budgets;

/// <summary>The times of past requests, and how long the next one has to wait to fit all windows. Not safe for several threads.</summary>
internal sealed class SlidingWindow(IReadOnlyList<RateWindow> windows)
{
    // What leaves here in time may still arrive bunched together.
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    private readonly List<TimeSpan> _taken = [];
    private readonly TimeSpan _longest = windows.Select(window => window.Period + Slack).DefaultIfEmpty().Max();
    private readonly int _kept = windows.Select(window => window.Requests).DefaultIfEmpty().Max();

    public TimeSpan WaitAt(TimeSpan now)
    {
        var wait = TimeSpan.Zero;
        foreach (var window in windows)
        {
            if (_taken.Count >= window.Requests)
            {
                var free = _taken[^window.Requests] + window.Period + Slack - now;
                wait = free > wait ? free : wait;
            }
        }

        return wait;
    }

    public void Take(TimeSpan now)
    {
        // Twice as many as are looked at, so that the list moves seldom.
        if (_taken.Count >= _kept * 2)
        {
            _taken.RemoveRange(0, _taken.Count - _kept);
        }

        _taken.Add(now);
    }

    public bool IsIdleAt(TimeSpan now) => _taken.Count == 0 || now - _taken[^1] > _longest;
}
