using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sqlite;

/// <summary>A transaction on its way to the writer.</summary>
internal sealed record SqlitePending(string Partition, IReadOnlyList<RowOperation> Operations)
{
    public TaskCompletionSource<TransactResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
