using CsmBot.Conversation.Ports;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// The door of every channel. Once <see cref="AcceptAsync"/> returns, the turn is done or stored durably, and the platform may be acknowledged. A turn that is
/// done at once, as nearly all are, is never stored: its own commit is what lasts.
/// </summary>
public sealed class TurnIntake
{
    /// <summary>How long the platform's acknowledgement waits for the turn itself; longer ones go through the inbox.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly IInbox _inbox;
    private readonly TurnDispatcher _dispatcher;
    private readonly TimeProvider _time;

    internal TurnIntake(IInbox inbox, TurnDispatcher dispatcher, TimeProvider time)
    {
        _inbox = inbox;
        _dispatcher = dispatcher;
        _time = time;
    }

    /// <summary>Turns accepted and not yet done, of which a channel may say that they are too many.</summary>
    public int Depth => _dispatcher.Depth;

    /// <summary>False when this turn was accepted before: acknowledge it again, nothing happens twice.</summary>
    public async Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Another system waits for nothing but that its signal is safe: with others before it, that is soonest done by storing it.
        var patience = turn.IsByMachine && _dispatcher.Depth > 0 ? TimeSpan.Zero : Patience;
        var queued = _dispatcher.Queue(turn, out var isNew);
        if (await WaitAsync(queued.Done, patience, cancellationToken) is { } result)
        {
            return isNew && result.Outcome != TurnOutcome.Repeated;
        }

        // Said before it is stored: should the turn end meanwhile, either it finds its row or the inbox finds its mark.
        queued.Keep();
        if (await _inbox.AcceptAsync(turn, cancellationToken))
        {
            queued.Stored();
            return isNew;
        }

        return isNew && await WaitAsync(queued.Done, Patience, cancellationToken) is { Outcome: not TurnOutcome.Repeated };
    }

    /// <summary>
    /// For what the platform wants answered in the request itself: runs the turn at once. Null when it takes longer than <paramref name="patience"/>; it is then
    /// accepted like any other and goes on, so the sender may be told that it is under way.
    /// </summary>
    public async Task<TurnResult?> RunAsync(Turn turn, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            // Not the request's token: a turn that has begun is finished even when the sender hangs up.
            if (await WaitAsync(_dispatcher.RunNowAsync(turn), patience, cancellationToken) is { } result)
            {
                return result;
            }
        }
        catch (TurnPostponedException)
        {
            // As one that takes longer: it is kept, and comes again.
        }

        await _inbox.AcceptAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>Null when it is not done in time.</summary>
    private async Task<T?> WaitAsync<T>(Task<T> done, TimeSpan patience, CancellationToken cancellationToken)
        where T : class?
    {
        if (done.IsCompleted)
        {
            return await done;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(done, Task.Delay(patience, _time, enough.Token));
        await enough.CancelAsync();
        return first == done ? await done : null;
    }
}
