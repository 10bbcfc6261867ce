using CsmBot.Conversation.Ports;

namespace CsmBot.Conversation.Turns;

/// <summary>The door of every channel: stores the turn durably, then queues it. Once <see cref="AcceptAsync"/> returns, the platform may be acknowledged.</summary>
public sealed class TurnIntake
{
    private readonly IInbox _inbox;
    private readonly TurnDispatcher _dispatcher;

    internal TurnIntake(IInbox inbox, TurnDispatcher dispatcher)
    {
        _inbox = inbox;
        _dispatcher = dispatcher;
    }

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
}
