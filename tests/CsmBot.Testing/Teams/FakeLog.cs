namespace CsmBot.Testing.Teams;

/// <summary>The requests that arrived, and a signal when there is more.</summary>
internal sealed class FakeLog
{
    private readonly Lock _gate = new();
    private readonly List<FakeRequest> _requests = [];
    private int _count;

    public ChangeSignal Changes { get; } = new();

    public int Count => Volatile.Read(ref _count);

    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public int CountOne() => Interlocked.Increment(ref _count);

    public void Add(FakeRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
        }

        Changes.Pulse();
    }
}
