using Azure;

namespace CsmBot.Protocols.Tables.Errors;

/// <summary>
/// Values of <see cref="RequestFailedException.ErrorCode"/> that a caller may want to tell apart. See
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes.
/// </summary>
public static class TableErrorCode
{
    /// <summary>409: the account is disabled.</summary>
    public const string AccountIsDisabled = "AccountIsDisabled";

    /// <summary>403: the signature, its date or the SAS token was not accepted.</summary>
    public const string AuthenticationFailed = "AuthenticationFailed";

    /// <summary>403: the request is signed well, but the caller has no right to do this.</summary>
    public const string AuthorizationFailure = "AuthorizationFailure";

    /// <summary>403: the SAS token or role lacks the permission for this operation.</summary>
    public const string AuthorizationPermissionMismatch = "AuthorizationPermissionMismatch";

    /// <summary>400: the actions of a transaction concern several partitions.</summary>
    public const string CommandsInBatchActOnDifferentPartitions = "CommandsInBatchActOnDifferentPartitions";

    /// <summary>409: an insert found its row already there.</summary>
    public const string EntityAlreadyExists = "EntityAlreadyExists";

    /// <summary>400: the entity is larger than 1 MiB.</summary>
    public const string EntityTooLarge = "EntityTooLarge";

    /// <summary>500: the service failed; the outcome of a write is unknown.</summary>
    public const string InternalError = "InternalError";

    /// <summary>400: one row key occurs twice in a transaction.</summary>
    public const string InvalidDuplicateRow = "InvalidDuplicateRow";

    /// <summary>400: the request is malformed, for example a forbidden character in a key.</summary>
    public const string InvalidInput = "InvalidInput";

    /// <summary>Set by this library: no answer arrived (refused, timed out, broken off). The status is 0.</summary>
    public const string NoResponse = "NoResponse";

    /// <summary>500: the service ran out of time; the outcome of a write is unknown.</summary>
    public const string OperationTimedOut = "OperationTimedOut";

    /// <summary>400: a property is larger than 64 KiB.</summary>
    public const string PropertyValueTooLarge = "PropertyValueTooLarge";

    /// <summary>413: the body is larger than 4 MiB.</summary>
    public const string RequestBodyTooLarge = "RequestBodyTooLarge";

    /// <summary>404: the row (or, for a delete of a table, the table) is not there.</summary>
    public const string ResourceNotFound = "ResourceNotFound";

    /// <summary>503: the service asks to slow down; the pipeline has already retried.</summary>
    public const string ServerBusy = "ServerBusy";

    /// <summary>409: a table of that name exists.</summary>
    public const string TableAlreadyExists = "TableAlreadyExists";

    /// <summary>409: the table is being deleted, which takes the service 40 seconds or more.</summary>
    public const string TableBeingDeleted = "TableBeingDeleted";

    /// <summary>404: the table is not there.</summary>
    public const string TableNotFound = "TableNotFound";

    /// <summary>400: the entity has more than 252 properties.</summary>
    public const string TooManyProperties = "TooManyProperties";

    /// <summary>Set by this library: the answer could not be read, although its status said success.</summary>
    public const string UnreadableResponse = "UnreadableResponse";

    /// <summary>412: the row changed since its ETag was read.</summary>
    public const string UpdateConditionNotSatisfied = "UpdateConditionNotSatisfied";
}
