namespace CsmBot.Storage.Rows;

/// <summary>Committed when <paramref name="FailedOperation"/> is null; else the index of the first operation whose condition did not hold, and nothing was written.</summary>
internal readonly record struct TransactResult(int? FailedOperation)
{
    public static TransactResult Committed => default;

    public bool IsCommitted => FailedOperation is null;
}
