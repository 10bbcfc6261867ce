namespace CsmBot.Conversation.Turns;

/// <summary>A turn on its way through its queue, which others may wait for.</summary>
/// <param name="turn">What is to be run.</param>
/// <param name="isStored">It came out of the inbox.</param>
internal sealed class QueuedTurn(Turn turn, bool isStored)
{
    private readonly TaskCompletionSource<TurnResult?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isKept = isStored;
    private volatile bool _isStored = isStored;

    public Turn Turn => turn;

    /// <summary>It is in the inbox, or about to be.</summary>
    public bool IsKept => _isKept;

    /// <summary>It is in the inbox, so its commit takes it out there.</summary>
    public bool IsStored => _isStored;

    /// <summary>What came of it; null when it could not be finished now.</summary>
    public Task<TurnResult?> Done => _done.Task;

    public void Keep() => _isKept = true;

    public void Stored() => _isStored = true;

    public void Finish(TurnResult? result) => _done.TrySetResult(result);
}
