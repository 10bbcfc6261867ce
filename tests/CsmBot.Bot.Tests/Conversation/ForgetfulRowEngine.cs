using CsmBot.Conversation.Ports;
using CsmBot.Storage.Rows;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Is out of reach when something is to be recorded, a number of times.</summary>
internal sealed class ForgetfulRowEngine(IRowEngine inner, string prefix, int times) : IRowEngine
{
    private int _left = times;

    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken) => inner.GetAsync(partition, key, cancellationToken);

    public Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        inner.GetManyAsync(partition, keys, cancellationToken);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, CancellationToken cancellationToken) => inner.RangeAsync(partition, from, to, cancellationToken);

    public Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        operations.Any(operation => operation.Key.StartsWith(prefix, StringComparison.Ordinal)) && Interlocked.Decrement(ref _left) >= 0
            ? throw new StorageUnavailableException("out of reach", null)
            : inner.TransactAsync(partition, operations, cancellationToken);
}
