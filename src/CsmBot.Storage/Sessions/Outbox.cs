using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Storage.Rows;
using NodaTime;

namespace CsmBot.Storage.Sessions;

internal sealed class Outbox(IRowEngine engine, WorkspaceDirectory workspaces, Instances instances) : IOutbox
{
    public async IAsyncEnumerable<OutboundMessage> ReadWaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("outbox");
        await foreach (var workspace in workspaces.ReadAsync(cancellationToken))
        {
            await foreach (var row in engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken))
            {
                yield return StoredJson.Read<OutboundMessage>(row.Data);
            }
        }
    }

    public async IAsyncEnumerable<OutboundMessage> ReadOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Each holder is looked at once; that one stays a little longer does no harm, and none comes back.
        Dictionary<string, bool> isGone = new(StringComparer.Ordinal);
        await foreach (var message in ReadWaitingAsync(cancellationToken))
        {
            if (message.Holder is { } holder && holder != instances.Own)
            {
                if (!isGone.TryGetValue(holder, out var gone))
                {
                    isGone[holder] = gone = await instances.IsGoneAsync(holder, cancellationToken);
                }

                if (!gone)
                {
                    continue;
                }
            }

            yield return message;
        }
    }

    public async Task<bool> IsWaitingAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        await FindAsync(message.Workspace, Keys.Outbox(message), cancellationToken) is { } waiting && waiting.Revision == message.Revision;

    public async Task<bool> TakeAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (instances.Own is not { } own || (message.Holder == own && instances.IsSeen))
        {
            return true;
        }

        if (!instances.IsSeen)
        {
            // First of all, so that what is taken after it stays taken.
            await instances.StayAsync(cancellationToken);
        }

        var partition = Keys.Partition(message.Workspace);
        if (await engine.GetAsync(partition, Keys.Outbox(message), cancellationToken) is not { } row
            || StoredJson.Read<OutboundMessage>(row.Data) is not { } waiting
            || waiting.Revision != message.Revision
            || (waiting.Holder is { } holder && holder != own && !await instances.IsGoneAsync(holder, cancellationToken)))
        {
            return false;
        }

        return (await engine.TransactAsync(partition, [new RowOperation.Replace(row.Key, StoredJson.Write(waiting with { Holder = own }), row.Version)], cancellationToken)).IsCommitted;
    }

    public Task StayAsync(CancellationToken cancellationToken) => instances.StayAsync(cancellationToken);

    public Task LeaveAsync(CancellationToken cancellationToken) => instances.LeaveAsync(cancellationToken);

    public Task MarkDeliveredAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken) => SettleAsync(
        [.. messages.Select(message => (message, Keys.Sent(message.Conversation, message.Key), StoredJson.Write(message with { Holder = null })))], [], cancellationToken);

    public async Task ParkAsync(OutboundMessage message, string cause, Instant now, CancellationToken cancellationToken)
    {
        var known = await engine.GetAsync(Keys.Partition(message.Workspace), Keys.Known(message.Conversation), cancellationToken);
        var owner = known is null ? null : StoredJson.Read<KnownConversation>(known.Data) is { Kind: ConversationKind.Personal, Member: { } member } ? member : (MemberId?)null;
        var parked = new ParkedMessage(message with { Holder = null }, cause) { At = now, Member = owner };
        List<RowOperation> then = [];
        if (parked is { MayGoElsewhere: true, Member: { } reader })
        {
            var wakeUp = new WakeUp(ParkedMessage.WakeUpKind, message.Conversation.Value, now, reader);
            then.Add(new RowOperation.Upsert(Keys.WakeUp(wakeUp), StoredJson.Write(wakeUp)));
        }

        await SettleAsync([(message, Keys.Parked(message), StoredJson.Write(parked))], then, cancellationToken);
    }

    public async Task UpdateAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(message.Workspace);
        if (await engine.GetAsync(partition, Keys.Outbox(message), cancellationToken) is { } waiting
            && StoredJson.Read<OutboundMessage>(waiting.Data).Revision <= message.Revision)
        {
            // Losing to another writer is fine: what it wrote is newer.
            await engine.TransactAsync(partition, [new RowOperation.Replace(waiting.Key, StoredJson.Write(message), waiting.Version)], cancellationToken);
        }
    }

    public async Task<int> ReviveAsync(WorkspaceId workspace, Func<ConversationId, bool> isReachable, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(workspace);
        var (from, to) = RowKey.Under("parked");
        var revived = 0;
        await foreach (var row in engine.RangeAsync(partition, from, to, cancellationToken))
        {
            // A new start: what was doubtful before does not count against it.
            var parked = StoredJson.Read<ParkedMessage>(row.Data);
            var message = parked.Message with { Unconfirmed = 0 };
            if (parked.Fate is not null)
            {
                // Whoever was told of it is not told again, should it be refused again.
                message = message with { Detour = new Detour(message.Detour?.Refused ?? [], IsLastResort: true, message.Detour?.Kind) };
            }

            if (!isReachable(message.Conversation))
            {
                continue;
            }

            var wasReadElsewhere = parked.Fate?.Channel is not null;
            RowOperation gone = new RowOperation.Delete(row.Key, row.Version);
            RowOperation[] move = wasReadElsewhere ? [gone] : [gone, new RowOperation.Insert(Keys.Outbox(message), StoredJson.Write(message))];
            if ((await engine.TransactAsync(partition, move, cancellationToken)).IsCommitted && !wasReadElsewhere)
            {
                revived++;
            }
        }

        return revived;
    }

    public async IAsyncEnumerable<ParkedMessage> ReadParkedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("parked");
        await foreach (var workspace in workspaces.ReadAsync(cancellationToken))
        {
            await foreach (var row in engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken))
            {
                yield return StoredJson.Read<ParkedMessage>(row.Data);
            }
        }
    }

    public Task<OutboundMessage?> FindDeliveredAsync(WorkspaceId workspace, ConversationId conversation, string key, CancellationToken cancellationToken) =>
        FindAsync(workspace, Keys.Sent(conversation, key), cancellationToken);

    public async Task<OutboundMessage?> FindLatestAsync(WorkspaceId workspace, ConversationId conversation, string key, CancellationToken cancellationToken) =>
        // In this order: a message is moved from the first row to the second in one write, so it is never missed.
        await FindAsync(workspace, Keys.Outbox(conversation, key), cancellationToken) ?? await FindAsync(workspace, Keys.Sent(conversation, key), cancellationToken);

    public async Task<IReadOnlyList<OutboundMessage>> ReadDeliveredAsync(
        WorkspaceId workspace, ConversationId conversation, string? afterKey, int limit, CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("sent", conversation.Value);
        if (afterKey is not null)
        {
            to = Keys.Sent(conversation, afterKey);
        }

        var newestFirst = await engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken)
            .Take(limit)
            .Select(row => StoredJson.Read<OutboundMessage>(row.Data))
            .ToListAsync(cancellationToken);
        newestFirst.Reverse();
        return newestFirst;
    }

    private async Task<OutboundMessage?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellationToken) =>
        await engine.GetAsync(Keys.Partition(workspace), key, cancellationToken) is { } row ? StoredJson.Read<OutboundMessage>(row.Data) : null;

    /// <summary>Writes the lasting rows and takes the messages out of the outbox, in one transaction; a newer revision that waits meanwhile stays.</summary>
    /// <param name="then">What else belongs to it.</param>
    private async Task SettleAsync(
        IReadOnlyList<(OutboundMessage Message, string LastingKey, string Lasting)> settled, IReadOnlyList<RowOperation> then, CancellationToken cancellationToken)
    {
        for (var isFirstTry = true; ; isFirstTry = false)
        {
            List<RowOperation> operations = [];
            foreach (var (message, lastingKey, lasting) in settled)
            {
                operations.AddRange(await SettlingAsync(message, lastingKey, lasting, expectsNone: isFirstTry && message.Revision == 1, cancellationToken));
            }

            operations.AddRange(then);
            if (operations.Count == 0 || (await engine.TransactAsync(Keys.Partition(settled[0].Message.Workspace), operations, cancellationToken)).IsCommitted)
            {
                return;
            }
        }
    }

    /// <param name="expectsNone">Take the lasting row for absent without a look, as it nearly always is for a message that was never sent before.</param>
    private async Task<List<RowOperation>> SettlingAsync(
        OutboundMessage message, string lastingKey, string lasting, bool expectsNone, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(message.Workspace);
        List<RowOperation> operations = [];
        var kept = expectsNone ? null : await engine.GetAsync(partition, lastingKey, cancellationToken);
        if (kept is null)
        {
            operations.Add(new RowOperation.Insert(lastingKey, lasting));
        }
        else if (!IsNewer(kept, message))
        {
            operations.Add(new RowOperation.Replace(lastingKey, lasting, kept.Version));
        }

        if (await engine.GetAsync(partition, Keys.Outbox(message), cancellationToken) is { } waiting
            && (waiting.Data == lasting || StoredJson.Read<OutboundMessage>(waiting.Data).Revision <= message.Revision))
        {
            operations.Add(new RowOperation.Delete(waiting.Key, waiting.Version));
        }

        return operations;
    }

    private static bool IsNewer(Row kept, OutboundMessage message) =>
        kept.Key.StartsWith("sent|", StringComparison.Ordinal) && StoredJson.Read<OutboundMessage>(kept.Data).Revision > message.Revision;
}
