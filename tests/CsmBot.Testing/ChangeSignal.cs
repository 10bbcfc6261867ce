namespace CsmBot.Testing;

/// <summary>Lets tests wait for a state instead of a time: whoever changes something says so, whoever waits looks again.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _changed = New();

    public void Pulse() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    public async Task WaitAsync(Func<bool> isReached, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before looking, so that a change in between is not missed.
            var changed = Volatile.Read(ref _changed).Task;
            if (isReached())
            {
                return;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
