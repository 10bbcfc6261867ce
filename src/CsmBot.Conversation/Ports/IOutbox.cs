using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Messages that are committed and not yet delivered.</summary>
public interface IOutbox
{
    /// <summary>All waiting messages, oldest first.</summary>
    IAsyncEnumerable<OutboundMessage> ReadWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Takes messages of one workspace out and keeps them as sent, with the platform's id where they carry one, all in one write.</summary>
    Task MarkDeliveredAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken);

    /// <summary>Sets a permanently refused message aside, where the health page can see it.</summary>
    Task ParkAsync(OutboundMessage message, string cause, CancellationToken cancellationToken);

    /// <summary>A conversation's delivered messages in order of their keys, only those after <paramref name="afterKey"/> when given; at most the newest <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OutboundMessage>> ReadDeliveredAsync(WorkspaceId workspace, ConversationId conversation, string? afterKey, int limit, CancellationToken cancellationToken);
}
