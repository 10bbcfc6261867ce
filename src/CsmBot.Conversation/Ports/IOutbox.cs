using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>Messages that are committed and not yet delivered.</summary>
public interface IOutbox
{
    /// <summary>All waiting messages, oldest first.</summary>
    IAsyncEnumerable<OutboundMessage> ReadWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Those of the waiting messages that this process may deliver: its own, and what processes left behind that are gone.</summary>
    IAsyncEnumerable<OutboundMessage> ReadOpenAsync(CancellationToken cancellationToken);

    /// <summary>Whether this revision of the message still waits, as a list of them may be older than a delivery.</summary>
    Task<bool> IsWaitingAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>To be asked right before sending: false when another process delivers the message, or it is out of the outbox by now.</summary>
    Task<bool> TakeAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Tells other processes on this storage that this one lives; to be said every few seconds.</summary>
    Task StayAsync(CancellationToken cancellationToken);

    /// <summary>Leaves what is not delivered to other processes.</summary>
    Task LeaveAsync(CancellationToken cancellationToken);

    /// <summary>Takes messages of one workspace out and keeps them as sent, with the platform's id where they carry one, all in one write.</summary>
    Task MarkDeliveredAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken);

    /// <summary>
    /// Sets a permanently refused message aside, where administrators can see it. Where it was meant for one person, another way is looked for next
    /// (<see cref="ParkedMessage.WakeUpKind"/>).
    /// </summary>
    Task ParkAsync(OutboundMessage message, string cause, Instant now, CancellationToken cancellationToken);

    /// <summary>Keeps a changed copy of a waiting message, unless a newer revision waits by now.</summary>
    Task UpdateAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Puts messages that were set aside back, because their conversations can be reached again. What was read elsewhere meanwhile is not repeated. Returns how many.</summary>
    Task<int> ReviveAsync(WorkspaceId workspace, Func<ConversationId, bool> isReachable, CancellationToken cancellationToken);

    /// <summary>The messages set aside in all workspaces, with the cause of each.</summary>
    IAsyncEnumerable<ParkedMessage> ReadParkedAsync(CancellationToken cancellationToken);

    /// <summary>The message of this key as it was last delivered, or null.</summary>
    Task<OutboundMessage?> FindDeliveredAsync(WorkspaceId workspace, ConversationId conversation, string key, CancellationToken cancellationToken);

    /// <summary>The message of this key as it was last committed, delivered or still on its way, or null. A client may ask before its delivery is recorded.</summary>
    Task<OutboundMessage?> FindLatestAsync(WorkspaceId workspace, ConversationId conversation, string key, CancellationToken cancellationToken);

    /// <summary>A conversation's delivered messages in order of their keys, only those after <paramref name="afterKey"/> when given; at most the newest <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OutboundMessage>> ReadDeliveredAsync(WorkspaceId workspace, ConversationId conversation, string? afterKey, int limit, CancellationToken cancellationToken);
}
