using CsmBot.Conversation.Ports;

namespace CsmBot.Conversation.Turns;

/// <summary>The door of every channel: stores the turn durably, then queues it. Once <see cref="AcceptAsync"/> returns, the platform may be acknowledged.</summary>
public sealed class TurnIntake
{
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
        if (!await _inbox.AcceptAsync(turn, cancellationToken))
        {
            return false;
        }

        // Past this point the turn is ours whether or not the sender hangs up; a full lane or a stop leaves it to the next sweep.
        await _dispatcher.DispatchAsync(turn, CancellationToken.None);
        return true;
    }

    /// <summary>
    /// For what the platform wants answered in the request itself: runs the turn at once. Null when it takes longer than <paramref name="patience"/>; it is then
    /// accepted like any other and goes on, so the sender may be told that it is under way.
    /// </summary>
    public async Task<TurnResult?> RunAsync(Turn turn, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Not the request's token: a turn that has begun is finished even when the sender hangs up.
        var running = _dispatcher.RunNowAsync(turn);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(running, Task.Delay(patience, _time, enough.Token));
        await enough.CancelAsync();
        if (first == running)
        {
            return await running;
        }

        await _inbox.AcceptAsync(turn, cancellationToken);
        return null;
    }
}
