using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The rows one session has read and means to write: each read remembers its version, each write of it is conditional on that version.</summary>
/// <param name="usual">Rows that nearly every turn needs: they are read together, at the first look. Not those that others keep changing: the later they are read, the rarer a lost race.</param>
internal sealed class SessionRows(IRowEngine engine, string partition, IReadOnlyList<string> usual)
{
    private readonly Dictionary<string, Row?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowOperation> _writes = new(StringComparer.Ordinal);

    public IReadOnlyCollection<RowOperation> Writes => _writes.Values;

    /// <summary>The row as the session sees it: as written here, else as first read.</summary>
    public async Task<string?> ReadAsync(string key, CancellationToken cancellationToken) => _writes.GetValueOrDefault(key) switch
    {
        RowOperation.Insert insert => insert.Data,
        RowOperation.Replace replace => replace.Data,
        RowOperation.Upsert upsert => upsert.Data,
        RowOperation.Delete => null,
        _ => (await StoredAsync(key, cancellationToken))?.Data,
    };

    /// <summary>The row as storage had it when the session first looked.</summary>
    public async Task<Row?> StoredAsync(string key, CancellationToken cancellationToken)
    {
        if (_read.Count == 0)
        {
            foreach (var (wanted, found) in usual.Zip(await engine.GetManyAsync(partition, usual, cancellationToken)))
            {
                _read[wanted] = found;
            }
        }

        if (!_read.TryGetValue(key, out var row))
        {
            row = await engine.GetAsync(partition, key, cancellationToken);
            _read[key] = row;
        }

        return row;
    }

    /// <summary>Takes a row for absent without a look; should it exist, the commit fails.</summary>
    public void ExpectNone(string key) => _read[key] = null;

    /// <summary>Writes a row that may exist: on condition that it is still as read, or still absent.</summary>
    public async Task WriteAsync(string key, string data, CancellationToken cancellationToken)
    {
        var stored = await StoredAsync(key, cancellationToken);
        _writes[key] = stored is null ? new RowOperation.Insert(key, data) : new RowOperation.Replace(key, data, stored.Version);
    }

    /// <summary>Deletes a row on condition that it is still as read; an absent one stays absent.</summary>
    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        if (await StoredAsync(key, cancellationToken) is { } stored)
        {
            _writes[key] = new RowOperation.Delete(key, stored.Version);
        }
        else
        {
            _writes.Remove(key);
        }
    }

    /// <summary>Adds a write without a condition of its own: an index or log row that belongs to a conditional one.</summary>
    public void Put(RowOperation operation) => _writes[operation.Key] = operation;

    public IAsyncEnumerable<Row> RangeAsync(string from, string to, CancellationToken cancellationToken) =>
        engine.RangeAsync(partition, from, to, cancellationToken);

    public Task<TransactResult> TransactAsync(IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        if (operations.Count > IRowEngine.MaxOperations)
        {
            throw new InvalidOperationException($"A turn may write {IRowEngine.MaxOperations} rows in its one transaction; this one wants {operations.Count}. Split the work over several turns.");
        }

        return engine.TransactAsync(partition, operations, cancellationToken);
    }
}
