using CsmBot.Protocols.Tables.Errors;

namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>
/// A transaction of which one action was refused, so that none was applied. Status and error code are that action's. See
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions#sample-error-response.
/// </summary>
public sealed class TableTransactionFailedException : TableRequestFailedException
{
    internal TableTransactionFailedException(RequestFailure failure, int? failedTransactionActionIndex)
        : base(failure, null)
    {
        FailedTransactionActionIndex = failedTransactionActionIndex;
    }

    /// <summary>Which action failed, counted from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
