using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

internal sealed class WorkspaceStore(IRowEngine engine, WorkspaceDirectory workspaces, AccountBooks books, Instances instances) : IWorkspaceStore
{
    public IWorkspaceSession Open(Turn turn, bool fromInbox) => new WorkspaceSession(engine, workspaces, books, instances, turn, fromInbox);

    public async Task<IReadOnlyList<WorkspaceId>> ListWorkspacesAsync(CancellationToken cancellationToken) =>
        await workspaces.ReadAsync(cancellationToken).ToListAsync(cancellationToken);

    public async Task DeleteWorkspaceAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(workspace);
        // From the first possible key to past the last: every row of the partition.
        await foreach (var rows in engine.RangeAsync(partition, RowKey.First, RowKey.PastLast, cancellationToken).Chunk(IRowEngine.MaxOperations).WithCancellation(cancellationToken))
        {
            await engine.TransactAsync(partition, [.. rows.Select(row => new RowOperation.Delete(row.Key, null))], cancellationToken);
        }

        await workspaces.ForgetAsync(workspace, cancellationToken);
    }
}
