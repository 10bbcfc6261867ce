namespace CsmBot.Testing.Slack;

/// <summary>The calls that arrived, and a signal when there is more.</summary>
internal sealed class FakeSlackLog
{
    private readonly Lock _gate = new();
    private readonly List<FakeSlackCall> _calls = [];
    private int _count;

    public ChangeSignal Changes { get; } = new();

    public IReadOnlyList<FakeSlackCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public int CountOne() => Interlocked.Increment(ref _count);

    public void Add(FakeSlackCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }

        Changes.Pulse();
    }
}
