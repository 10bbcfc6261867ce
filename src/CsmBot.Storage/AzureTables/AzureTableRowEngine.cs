using System.Runtime.CompilerServices;
using Azure;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Queries;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.AzureTables;

/// <summary>Rows as entities of one Azure table.</summary>
internal sealed class AzureTableRowEngine(TableClient table) : IRowEngine
{
    private const int FirstPage = 20;
    private const int NextPages = 500;

    public Task InitializeAsync(CancellationToken cancellationToken) => TableErrors.Translate(table, () => table.CreateIfNotExistsAsync(cancellationToken));

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken) => TableErrors.Translate(table, async () =>
        await table.GetEntityIfExistsAsync(partition, key, cancellationToken) is { } entity ? RowEntity.Read(entity) : null);

    public async Task<IReadOnlyList<Row?>> GetManyAsync(string partition, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        // Point reads side by side: a filter that names several keys makes the service search the partition.
        await Task.WhenAll(keys.Select(key => GetAsync(partition, key, cancellationToken)));

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bounds = TableFilter.PartitionKeyEquals(partition).And(TableFilter.RowKeyLessThan(to));
        var filter = bounds.And(TableFilter.RowKeyAtLeast(from));
        // The first page is short, since most callers stop after a few rows. Later ones start after the last key seen, not at a continuation,
        // so that a range stays right when rows come and go meanwhile.
        for (var size = FirstPage; ; size = NextPages)
        {
            string? last = null;
            string? continuation = null;
            do
            {
                var token = continuation;
                var page = await TableErrors.Translate(table, () => table.QueryPageAsync(filter, size, null, token, cancellationToken));
                foreach (var entity in page.Values)
                {
                    last = entity.RowKey;
                    yield return RowEntity.Read(entity);
                }

                // A page may come back short or empty with a continuation: only its absence means the end.
                continuation = page.ContinuationToken;
            }
            while (continuation is not null && last is null);

            if (continuation is null)
            {
                yield break;
            }

            filter = bounds.And(TableFilter.RowKeyGreaterThan(last!));
        }
    }

    public async Task<TransactResult> TransactAsync(string partition, IReadOnlyList<RowOperation> operations, CancellationToken cancellationToken)
    {
        try
        {
            await TableErrors.Translate(table, () => table.SubmitTransactionAsync(operations.Select(operation => ToAction(partition, operation)), cancellationToken));
            return TransactResult.Committed;
        }
        catch (TableTransactionFailedException exception) when (TableErrors.IsConditionNotMet(exception))
        {
            return new TransactResult(exception.FailedTransactionActionIndex ?? 0);
        }
    }

    private static TableTransactionAction ToAction(string partition, RowOperation operation) => operation switch
    {
        RowOperation.Insert insert => TableTransactionAction.Add(RowEntity.Write(partition, insert.Key, insert.Data)),
        RowOperation.Replace replace => TableTransactionAction.Update(RowEntity.Write(partition, replace.Key, replace.Data), new ETag(replace.Version)),
        RowOperation.Upsert upsert => TableTransactionAction.Upsert(RowEntity.Write(partition, upsert.Key, upsert.Data)),
        RowOperation.Delete delete => TableTransactionAction.Delete(partition, delete.Key, delete.Version is null ? ETag.All : new ETag(delete.Version)),
        _ => throw new NotSupportedException(operation.GetType().Name),
    };
}
