namespace CsmBot.Testing.Teams;

/// <summary>What has happened, and a signal whenever more has.</summary>
internal sealed class FakeLog
{
    private readonly Lock _gate = new();
    private readonly List<FakeRequest> _requests = [];
    private TaskCompletionSource _changed = New();
    private int _count;

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

        Pulse();
    }

    public void Pulse()
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            changed = _changed;
            _changed = New();
        }

        changed.TrySetResult();
    }

    public async Task WaitAsync(Func<bool> isReached, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                changed = _changed.Task;
            }

            if (isReached())
            {
                return;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
