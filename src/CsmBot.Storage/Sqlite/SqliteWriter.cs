using System.Threading.Channels;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sqlite;

/// <summary>
/// The one writer: transactions that arrive while the disk is busy share the next commit. Each is checked against the rows as the ones before it left them,
/// so a share in a group never changes what a transaction sees, and one that fails its conditions leaves the others alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int LargestGroup = 64;

    private readonly SqliteFile _file;
    private readonly Channel<SqlitePending> _queue = Channel.CreateBounded<SqlitePending>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Task _loop;
    private SqliteWriteConnection? _connection;

    public SqliteWriter(SqliteFile file)
    {
        _file = file;
        _loop = Task.Run(DrainAsync);
    }

    public async Task<TransactResult> EnqueueAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        var pending = new SqlitePending(partition, operations);
        await _queue.Writer.WriteAsync(pending, cancellationToken);
        // Once queued it will be written; walking away would leave the caller unsure, so the wait is not cancelled.
        return await pending.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _connection?.Dispose();
    }

    private async Task DrainAsync()
    {
        var group = new List<SqlitePending>(LargestGroup);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
            }

            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<SqlitePending> group)
    {
        try
        {
            _connection ??= new SqliteWriteConnection(_file.Open());
            var results = _connection.Commit(group);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Done.SetResult(results[i]);
            }
        }
        catch (Exception exception) when (exception is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
        {
            // Nothing of the group is on disk. The next group starts with a fresh connection, so a disk that comes back is used again.
            _connection?.Dispose();
            _connection = null;
            foreach (var pending in group)
            {
                pending.Done.SetException(exception);
            }
        }
    }
}
