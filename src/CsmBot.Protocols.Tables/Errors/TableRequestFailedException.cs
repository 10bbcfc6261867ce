using Azure;

namespace CsmBot.Protocols.Tables.Errors;

/// <summary>
/// A request that the service refused, or that got no readable answer. <see cref="RequestFailedException.Status"/> is the
/// HTTP status (0 without an answer), <see cref="RequestFailedException.ErrorCode"/> one of <see cref="TableErrorCode"/>.
/// </summary>
/// <remarks>
/// The message holds the operation, status, code and the service's request id; never keys, signatures or row data.
/// Not sealed: <see cref="Transactions.TableTransactionFailedException"/> adds the failing action.
/// </remarks>
public class TableRequestFailedException : RequestFailedException
{
    internal TableRequestFailedException(RequestFailure failure, Exception? innerException)
        : base(failure.Status, failure.Describe(), failure.ErrorCode, innerException)
    {
        Attempts = failure.Attempts;
        IsOutcomeUnknown = failure.IsOutcomeUnknown;
        RequestId = failure.RequestId;
    }

    /// <summary>How often the request was sent; more than 1 when the pipeline retried.</summary>
    public int Attempts { get; }

    /// <summary>
    /// True when the write may have happened all the same: this answer or the answer to an earlier attempt of the same
    /// request was lost, timed out or a 5xx. A 409 of an insert, a 412 of an update or a 404 of a delete may then be
    /// the echo of one's own earlier attempt: read the row to tell. False: nothing was written by this request.
    /// </summary>
    public bool IsOutcomeUnknown { get; }

    /// <summary>The service's <c>x-ms-request-id</c> for its support; null without an answer.</summary>
    public string? RequestId { get; }
}
