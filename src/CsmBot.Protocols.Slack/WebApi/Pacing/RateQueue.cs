namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>
/// Gives out the moments at which calls may go, first come first served. A moment is taken when it is given out, so nobody has to
/// hold a lock while waiting for it. Not safe for several threads.
/// </summary>
internal sealed class RateQueue
{
    private readonly Queue<TimeSpan> _given = new();
    private TimeSpan _pausedUntil;
    private TimeSpan _last;

    /// <summary>How long to wait for the next moment; null, and none taken, when that is too long.</summary>
    /// <param name="limit">Null: only pauses count.</param>
    /// <param name="now">Any clock that does not go back.</param>
    /// <param name="patience">The longest wait.</param>
    /// <param name="wait">The wait, also when it is too long.</param>
    public bool TryTake(RateLimit? limit, TimeSpan now, TimeSpan patience, out TimeSpan wait)
    {
        var moment = now > _pausedUntil ? now : _pausedUntil;
        if (limit is not null && _given.Count >= limit.Calls && _given.Peek() + limit.Period is var free && free > moment)
        {
            moment = free;
        }

        wait = moment - now;
        if (wait > patience)
        {
            return false;
        }

        _last = moment;
        if (limit is not null)
        {
            Keep(moment, limit.Calls);
        }

        return true;
    }

    public void PauseUntil(TimeSpan moment) => _pausedUntil = moment > _pausedUntil ? moment : _pausedUntil;

    public bool IsPausedAt(TimeSpan now) => now < _pausedUntil;

    public bool IsIdleAt(TimeSpan now, TimeSpan memory) => now >= _pausedUntil && now - _last > memory;

    private void Keep(TimeSpan moment, int calls)
    {
        while (_given.Count >= calls)
        {
            _given.Dequeue();
        }

        _given.Enqueue(moment);
    }
}
