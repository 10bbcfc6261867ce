namespace CsmBot.Storage.Rows;

/// <summary>
/// Rows in partitions, sorted by key in ordinal order, with all-or-nothing transactions within a partition. Both engines pass one contract-test suite.
/// Whatever cannot be reached or written is a <see cref="Conversation.Ports.StorageUnavailableException"/>.
/// </summary>
internal interface IRowEngine
{
    /// <summary>Rows in one transaction: the entity group limit of Azure Tables, kept by both engines.</summary>
    const int MaxOperations = 100;

    /// <summary>Makes ready what must exist before the first row; safe to repeat.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken);

    /// <summary>The rows of some different keys in the order asked for, null where there is none. Cheaper than one by one; not a snapshot.</summary>
    Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Rows with keys from <paramref name="from"/> (included) to <paramref name="to"/> (excluded), in order. Pages behind the scenes; stop enumerating when enough were seen.</summary>
    IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken);

    Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken);
}
