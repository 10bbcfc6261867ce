using System.Globalization;
using System.Runtime.CompilerServices;
using CsmBot.Storage.Rows;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Rows in memory, for what would take too long on a disk. It keeps the promises of the real engines (<see cref="Storage.RowEngineContract"/>).</summary>
/// <param name="forgets">The beginning of keys that are written and never read again.</param>
internal sealed class MemoryRowEngine(string? forgets = null) : IRowEngine
{
    private const int PageSize = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedSet<string>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Partition, string Key), Row> _rows = [];
    private long _versions;

    public Task InitializeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_rows.GetValueOrDefault((partition, key)));
        }
    }

    public Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Row?>>([.. keys.Select(key => _rows.GetValueOrDefault((partition, key)))]);
        }
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = from;
        for (var size = 20; ; size = PageSize)
        {
            var page = Page(partition, next, to, size);
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
            await Task.CompletedTask;
        }
    }

    public Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(operations.Count, IRowEngine.MaxOperations, nameof(operations));
        lock (_gate)
        {
            for (var i = 0; i < operations.Count; i++)
            {
                if (!Holds(_rows.GetValueOrDefault((partition, operations[i].Key)), operations[i]))
                {
                    return Task.FromResult(new TransactResult(i));
                }
            }

            foreach (var operation in operations)
            {
                Write(partition, operation);
            }

            return Task.FromResult(TransactResult.Committed);
        }
    }

    private static bool Holds(Row? row, RowOperation operation) => operation switch
    {
        RowOperation.Insert => row is null,
        RowOperation.Replace replace => row?.Version == replace.Version,
        RowOperation.Delete { Version: { } version } => row?.Version == version,
        RowOperation.Delete => row is not null,
        _ => true,
    };

    private List<Row> Page(string partition, string from, string to, int size)
    {
        lock (_gate)
        {
            return _keys.TryGetValue(partition, out var keys) && string.CompareOrdinal(from, to) < 0
                ? [.. keys.GetViewBetween(from, to).TakeWhile(key => key != to).Take(size).Select(key => _rows[(partition, key)])]
                : [];
        }
    }

    private void Write(string partition, RowOperation operation)
    {
        var data = operation switch
        {
            RowOperation.Insert insert => insert.Data,
            RowOperation.Replace replace => replace.Data,
            RowOperation.Upsert upsert => upsert.Data,
            _ => null,
        };
        if (!_keys.TryGetValue(partition, out var keys))
        {
            _keys[partition] = keys = new SortedSet<string>(StringComparer.Ordinal);
        }

        if (data is null || (forgets is not null && operation.Key.StartsWith(forgets, StringComparison.Ordinal)))
        {
            _rows.Remove((partition, operation.Key));
            keys.Remove(operation.Key);
            return;
        }

        _rows[(partition, operation.Key)] = new Row(operation.Key, data, (++_versions).ToString(CultureInfo.InvariantCulture));
        keys.Add(operation.Key);
    }
}
