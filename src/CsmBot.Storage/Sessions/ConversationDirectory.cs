using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;
using NodaTime;

namespace CsmBot.Storage.Sessions;

internal sealed class ConversationDirectory(IRowEngine engine, WorkspaceDirectory workspaces, TimeProvider time) : IConversationDirectory
{
    public async Task<KnownConversation?> FindAsync(WorkspaceId workspace, ConversationId id, CancellationToken cancellationToken) =>
        await engine.GetAsync(Keys.Partition(workspace), Keys.Known(id), cancellationToken) is { } row ? StoredJson.Read<KnownConversation>(row.Data) : null;

    public async IAsyncEnumerable<KnownConversation> ReadAsync(WorkspaceId workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("conv");
        await foreach (var row in engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken))
        {
            yield return StoredJson.Read<KnownConversation>(row.Data);
        }
    }

    public async Task<KnownConversation?> UpdateAsync(
        WorkspaceId workspace, ConversationId id, Func<KnownConversation?, KnownConversation?> change, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(workspace);
        var key = Keys.Known(id);
        while (true)
        {
            var row = await engine.GetAsync(partition, key, cancellationToken);
            var before = row is null ? null : StoredJson.Read<KnownConversation>(row.Data);
            var after = change(before);
            if (after is null || after == before)
            {
                return before;
            }

            await workspaces.NoteAsync(workspace, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);
            RowOperation write = row is null ? new RowOperation.Insert(key, StoredJson.Write(after)) : new RowOperation.Replace(key, StoredJson.Write(after), row.Version);
            if ((await engine.TransactAsync(partition, [write], cancellationToken)).IsCommitted)
            {
                return after;
            }
        }
    }
}
