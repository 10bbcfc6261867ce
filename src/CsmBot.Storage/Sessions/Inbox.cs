using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

internal sealed class Inbox(IRowEngine engine, WorkspaceDirectory workspaces) : IInbox
{
    public async Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken)
    {
        await workspaces.NoteAsync(turn.Workspace, turn.ReceivedAt, cancellationToken);
        var partition = Keys.Partition(turn.Workspace);
        if (await engine.GetAsync(partition, Keys.Seen(turn.Id), cancellationToken) is not null)
        {
            return false;
        }

        var result = await engine.TransactAsync(partition, [new RowOperation.Insert(Keys.Inbox(turn.Id), StoredJson.Write(turn))], cancellationToken);
        if (!result.IsCommitted)
        {
            return false;
        }

        // Another delivery of the same turn may have been done between the look and this write; then this row stands for nothing.
        if (await engine.GetAsync(partition, Keys.Seen(turn.Id), cancellationToken) is null)
        {
            return true;
        }

        await RemoveAsync(turn, cancellationToken);
        return false;
    }

    public async IAsyncEnumerable<Turn> ReadWaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("inbox");
        await foreach (var workspace in workspaces.ReadAsync(cancellationToken))
        {
            var waiting = await engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken)
                .Select(row => StoredJson.Read<Turn>(row.Data))
                .OrderBy(turn => turn.ReceivedAt)
                .ToListAsync(cancellationToken);
            foreach (var turn in waiting)
            {
                yield return turn;
            }
        }
    }

    public Task RemoveAsync(Turn turn, CancellationToken cancellationToken) => RemoveAsync(engine, turn, cancellationToken);

    internal static async Task RemoveAsync(IRowEngine engine, Turn turn, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(turn.Workspace);
        if (await engine.GetAsync(partition, Keys.Inbox(turn.Id), cancellationToken) is { } row)
        {
            await engine.TransactAsync(partition, [new RowOperation.Delete(row.Key, row.Version)], cancellationToken);
        }
    }
}
