using System.Collections.Concurrent;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sqlite;

/// <summary>A pool of reading connections, each with its statements prepared once.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];

    public Row? Get(string partition, string key) => Use(reader => reader.Get(partition, key));

    public IReadOnlyList<Row?> GetMany(string partition, IReadOnlyList<string> keys) => Use(reader => reader.GetMany(partition, keys));

    public List<Row> Range(string partition, string from, string to, int limit) => Use(reader => reader.Range(partition, from, to, limit));

    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T Use<T>(Func<SqliteReader, T> read)
    {
        var reader = _idle.TryTake(out var idle) ? idle : new SqliteReader(file.Open());
        try
        {
            var result = read(reader);
            _idle.Add(reader);
            return result;
        }
        catch
        {
            // A connection that failed once is not trusted again.
            reader.Dispose();
            throw;
        }
    }
}
