using System.Runtime.CompilerServices;
using CsmBot.Storage.Rows;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Counts the rows that reach the bot, so that a test can say "few" and mean it.</summary>
internal sealed class CountingRowEngine(IRowEngine inner) : IRowEngine
{
    private int _read;

    public int Read => _read;

    public void Reset() => _read = 0;

    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _read);
        return inner.GetAsync(partition, key, cancellationToken);
    }

    public async Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var rows = await inner.GetManyAsync(partition, keys, cancellationToken);
        Interlocked.Add(ref _read, rows.Count(row => row is not null));
        return rows;
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in inner.RangeAsync(partition, from, to, cancellationToken))
        {
            Interlocked.Increment(ref _read);
            yield return row;
        }
    }

    public Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken) =>
        inner.TransactAsync(partition, operations, cancellationToken);
}
