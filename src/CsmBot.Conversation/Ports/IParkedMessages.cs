using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Ports;

/// <summary>The part of a turn's view that concerns messages set aside.</summary>
public interface IParkedMessages
{
    /// <summary>In the order in which they were to be delivered; all of the workspace, by conversations, where none is named.</summary>
    IAsyncEnumerable<ParkedMessage> ReadParkedAsync(ConversationId? conversation, CancellationToken cancellationToken);

    /// <summary>To be asked before one is changed: the commit then depends on it.</summary>
    Task<ParkedMessage?> FindParkedAsync(ConversationId conversation, string key, CancellationToken cancellationToken);

    Task<KnownConversation?> FindConversationAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Where a person reads alone, other than in some conversations and in those that cannot be reached; null where there is nothing else.</summary>
    Task<Place?> FindOtherPlaceAsync(MemberId member, IReadOnlyCollection<string> refused, CancellationToken cancellationToken);

    void Save(ParkedMessage parked);

    void Remove(ParkedMessage parked);

    void Save(KnownConversation conversation);
}
