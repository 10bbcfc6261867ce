using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;
using NodaTime;

namespace CsmBot.Storage.Sessions;

/// <summary>The list of workspaces, so that sweeps know where to look.</summary>
internal sealed class WorkspaceDirectory(IRowEngine engine)
{
    /// <summary>The layout of keys and rows that this build writes; a workspace remembers the one it was begun in.</summary>
    private const int Layout = 1;

    private readonly ConcurrentDictionary<WorkspaceId, byte> _noted = new();

    /// <summary>To be called before anything is written to a workspace.</summary>
    public async ValueTask NoteAsync(WorkspaceId workspace, Instant now, CancellationToken cancellationToken)
    {
        if (_noted.ContainsKey(workspace))
        {
            return;
        }

        var key = RowKey.Of(workspace.Value);
        if (await engine.GetAsync(Keys.WorkspacesPartition, key, cancellationToken) is null)
        {
            var row = StoredJson.Write(new WorkspaceRow(workspace.Value, now, Layout));
            await engine.TransactAsync(Keys.WorkspacesPartition, [new RowOperation.Upsert(key, row)], cancellationToken);
        }

        _noted.TryAdd(workspace, 0);
    }

    public async IAsyncEnumerable<WorkspaceId> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in engine.RangeAsync(Keys.WorkspacesPartition, RowKey.First, RowKey.PastLast, cancellationToken))
        {
            yield return new WorkspaceId(StoredJson.Read<WorkspaceRow>(row.Data).Id);
        }
    }

    public async Task ForgetAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        _noted.TryRemove(workspace, out _);
        var key = RowKey.Of(workspace.Value);
        if (await engine.GetAsync(Keys.WorkspacesPartition, key, cancellationToken) is not null)
        {
            await engine.TransactAsync(Keys.WorkspacesPartition, [new RowOperation.Delete(key, null)], cancellationToken);
        }
    }
}
