namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>One at a time for each key, in the order of asking. Keys that nobody asks for take no memory.</summary>
internal sealed class Turns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>Waits for the caller's turn, which ends with the result's disposal.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; those behind move forward.</exception>
    public async ValueTask<Turn> TakeAsync(string key, CancellationToken cancellationToken)
    {
        var line = Join(key);
        try
        {
            await line.Baton.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Turn(this, key, line);
        }
        catch (OperationCanceledException)
        {
            Leave(key, line);
            throw;
        }
    }

    private Line Join(string key)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(key, out var line))
            {
                _lines.Add(key, line = new Line());
            }

            line.Length++;
            return line;
        }
    }

    private void Leave(string key, Line line)
    {
        lock (_gate)
        {
            if (--line.Length == 0)
            {
                _lines.Remove(key);
                line.Baton.Dispose();
            }
        }
    }

    public sealed class Line
    {
        public SemaphoreSlim Baton { get; } = new(1, 1);

        public int Length { get; set; }
    }

    public sealed class Turn(Turns owner, string key, Line line) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                line.Baton.Release();
                owner.Leave(key, line);
            }
        }
    }
}
