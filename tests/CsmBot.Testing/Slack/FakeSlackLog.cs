namespace CsmBot.Testing.Slack;

/// <summary>The calls that arrived, and a signal when there is more.</summary>
internal sealed class FakeSlackLog
{
    private readonly Lock _gate = new();
    private readonly List<FakeSlackCall> _calls = [];
    private int _count;

    /// <summary>Whether calls are kept.</summary>
    public bool IsRecording { get; set; } = true;

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
        if (IsRecording)
        {
            lock (_gate)
            {
                _calls.Add(call);
            }
        }

        Changes.Pulse();
    }
}
