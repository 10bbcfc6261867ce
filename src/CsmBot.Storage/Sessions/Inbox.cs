using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

internal sealed class Inbox(IRowEngine engine) : IInbox
{
    private readonly ConcurrentDictionary<WorkspaceId, byte> _noted = new();

    public async Task<bool> AcceptAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!_noted.ContainsKey(turn.Workspace))
        {
            await WorkspaceDirectory.NoteAsync(engine, turn.Workspace, turn.ReceivedAt, cancellationToken);
            _noted.TryAdd(turn.Workspace, 0);
        }

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

        await RemoveAsync(engine, turn, cancellationToken);
        return false;
    }

    public async IAsyncEnumerable<Turn> ReadWaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under("inbox");
        await foreach (var workspace in WorkspaceDirectory.ReadAsync(engine, cancellationToken))
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

    internal static async Task RemoveAsync(IRowEngine engine, Turn turn, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(turn.Workspace);
        if (await engine.GetAsync(partition, Keys.Inbox(turn.Id), cancellationToken) is { } row)
        {
            await engine.TransactAsync(partition, [new RowOperation.Delete(row.Key, row.Version)], cancellationToken);
        }
    }
}
