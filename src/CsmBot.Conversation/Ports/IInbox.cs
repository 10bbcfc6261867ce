using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Turns that were acknowledged and are not yet done.</summary>
public interface IInbox
{
    /// <summary>Stores the turn durably. False when the same turn was accepted or applied before.</summary>
    Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>All waiting turns, oldest first: after a start, what a crash left behind.</summary>
    IAsyncEnumerable<Turn> ReadWaitingAsync(CancellationToken cancellationToken);
}
