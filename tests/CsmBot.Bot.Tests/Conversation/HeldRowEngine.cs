using System.Runtime.CompilerServices;
using CsmBot.Storage.Rows;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Reads a range at once and gives its rows out when told to, as a service does that is slow.</summary>
internal sealed class HeldRowEngine(IRowEngine inner, string prefix) : IRowEngine
{
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Once a range was read.</summary>
    public Task Read => _read.Task;

    /// <summary>Once all of it was given out.</summary>
    public Task Over => _over.Task;

    public void Release() => _released.TrySetResult();

    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken) => inner.GetAsync(partition, key, cancellationToken);

    public Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        inner.GetManyAsync(partition, keys, cancellationToken);

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await inner.RangeAsync(partition, from, to, cancellationToken).ToListAsync(cancellationToken);
        var isHeld = from.StartsWith(prefix, StringComparison.Ordinal);
        if (isHeld)
        {
            _read.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken);
        }

        foreach (var row in rows)
        {
            yield return row;
        }

        if (isHeld)
        {
            _over.TrySetResult();
        }
    }

    public Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        inner.TransactAsync(partition, operations, cancellationToken);
}
