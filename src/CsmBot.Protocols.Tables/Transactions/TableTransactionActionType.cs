namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>
/// What one action of a transaction does. See
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts a row that must not exist (else 409).</summary>
    Add = 0,

    /// <summary>Replaces a row that must exist (else 404) and match the ETag (else 412).</summary>
    UpdateReplace = 1,

    /// <summary>Writes the row, whatever was there.</summary>
    UpsertReplace = 2,

    /// <summary>Removes a row that must exist (else 404) and match the ETag (else 412).</summary>
    Delete = 3,
}
