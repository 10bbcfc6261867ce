using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The part of a session that concerns messages set aside.</summary>
internal sealed partial class WorkspaceSession
{
    public IAsyncEnumerable<ParkedMessage> ReadParkedAsync(ConversationId? conversation, CancellationToken cancellationToken) =>
        ReadAsync<ParkedMessage>(conversation is { } one ? RowKey.Under("parked", one.Value) : RowKey.Under("parked"), cancellationToken);

    public Task<ParkedMessage?> FindParkedAsync(ConversationId conversation, string key, CancellationToken cancellationToken) =>
        FindAsync<ParkedMessage>(Keys.Parked(conversation, key), cancellationToken);

    public Task<KnownConversation?> FindConversationAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        FindAsync<KnownConversation>(Keys.Known(conversation), cancellationToken);

    public async Task<Place?> FindOtherPlaceAsync(MemberId member, IReadOnlyCollection<string> refused, CancellationToken cancellationToken)
    {
        var known = await ReadAsync<KnownConversation>(RowKey.Under("conv"), cancellationToken)
            .Where(one => one.Kind == ConversationKind.Personal && one.Member == member)
            .ToListAsync(cancellationToken);
        if (await FindAsync<Place>(Keys.Place(member), cancellationToken) is { } used && !refused.Contains(used.Conversation.Value, StringComparer.Ordinal)
            && known.FirstOrDefault(one => one.Id == used.Conversation) is null or { State: ConversationState.Active })
        {
            return used;
        }

        var other = known.Where(one => one.State == ConversationState.Active && !refused.Contains(one.Id.Value, StringComparer.Ordinal)).MaxBy(one => one.LastSeen);
        return other is null ? null : new Place(other.Id, other.Channel);
    }

    public void Save(ParkedMessage parked) => Stage(Keys.Parked(parked.Message), parked);

    public void Remove(ParkedMessage parked) => Stage<ParkedMessage>(Keys.Parked(parked.Message), null);

    public void Save(KnownConversation conversation) => Stage(Keys.Known(conversation.Id), conversation);
}
