using System.Runtime.CompilerServices;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;
using NodaTime;

namespace CsmBot.Storage.Sessions;

/// <summary>The list of workspaces, so that sweeps know where to look.</summary>
internal static class WorkspaceDirectory
{
    /// <summary>The layout of keys and rows that this build writes; a workspace remembers the one it was begun in.</summary>
    private const int Layout = 1;

    public static async Task NoteAsync(IRowEngine engine, WorkspaceId workspace, Instant now, CancellationToken cancellationToken)
    {
        var key = RowKey.Of(workspace.Value);
        if (await engine.GetAsync(Keys.WorkspacesPartition, key, cancellationToken) is null)
        {
            var row = StoredJson.Write(new WorkspaceRow(workspace.Value, now, Layout));
            await engine.TransactAsync(Keys.WorkspacesPartition, [new RowOperation.Upsert(key, row)], cancellationToken);
        }
    }

    public static async IAsyncEnumerable<WorkspaceId> ReadAsync(IRowEngine engine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in engine.RangeAsync(Keys.WorkspacesPartition, RowKey.First, RowKey.PastLast, cancellationToken))
        {
            yield return new WorkspaceId(StoredJson.Read<WorkspaceRow>(row.Data).Id);
        }
    }

    public static async Task ForgetAsync(IRowEngine engine, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var key = RowKey.Of(workspace.Value);
        if (await engine.GetAsync(Keys.WorkspacesPartition, key, cancellationToken) is not null)
        {
            await engine.TransactAsync(Keys.WorkspacesPartition, [new RowOperation.Delete(key, null)], cancellationToken);
        }
    }
}
