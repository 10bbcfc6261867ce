using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Turns that were acknowledged before they were done.</summary>
public interface IInbox
{
    /// <summary>Stores the turn durably. False when the same turn was accepted or applied before.</summary>
    Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Takes out a turn that was done while it was being stored.</summary>
    Task RemoveAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>All waiting turns, oldest first: after a start, what a crash left behind.</summary>
    IAsyncEnumerable<Turn> ReadWaitingAsync(CancellationToken cancellationToken);
}
