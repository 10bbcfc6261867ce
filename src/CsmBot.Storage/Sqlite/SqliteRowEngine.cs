using System.Runtime.CompilerServices;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sqlite;

/// <summary>Rows in one SQLite file: WAL, every commit on disk before it is acknowledged, readers that never wait for the writer.</summary>
internal sealed class SqliteRowEngine : IRowEngine, IAsyncDisposable
{
    private const int PageSize = 200;

    private readonly SqliteFile _file;
    private readonly SqliteReaders _readers;
    private readonly Lazy<SqliteWriter> _writer;

    public SqliteRowEngine(SqliteFile file)
    {
        _file = file;
        _readers = new SqliteReaders(file);
        _writer = new Lazy<SqliteWriter>(() => new SqliteWriter(file));
    }

    public Task InitializeAsync(CancellationToken cancellationToken) => SqliteErrors.Translate(_file, () =>
    {
        _file.Prepare();
        return Task.CompletedTask;
    });

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken) =>
        SqliteErrors.Translate(_file, () => Task.FromResult(_readers.Get(partition, key)));

    public Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        SqliteErrors.Translate(_file, () => Task.FromResult(_readers.GetMany(partition, keys)));

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = from;
        // A page is read whole and its connection returned before the caller sees a row: a slow caller never holds a read transaction open.
        // The first page is short, since most callers stop after a few rows.
        for (var size = 20; ; size = PageSize)
        {
            var page = await SqliteErrors.Translate(_file, () => Task.FromResult(_readers.Range(partition, next, to, size)));
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            if (page.Count < size)
            {
                yield break;
            }

            next = page[^1].Key + '\0';
        }
    }

    public Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(operations.Count, IRowEngine.MaxOperations, nameof(operations));
        return SqliteErrors.Translate(_file, () => _writer.Value.EnqueueAsync(partition, operations, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer.IsValueCreated)
        {
            await _writer.Value.DisposeAsync();
        }

        _readers.Dispose();
    }
}
