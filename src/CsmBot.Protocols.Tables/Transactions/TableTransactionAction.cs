using Azure;
using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>One change of a transaction, with the version it expects.</summary>
public sealed class TableTransactionAction
{
    private TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag eTag)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = eTag;
    }

    /// <summary>What is done.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row; for a delete only its keys.</summary>
    public TableEntity Entity { get; }

    /// <summary>The version the row must have; <c>default</c> for an insert and an upsert.</summary>
    public ETag ETag { get; }

    /// <summary>Inserts a row that must not exist.</summary>
    /// <param name="entity">The new row.</param>
    public static TableTransactionAction Add(TableEntity entity) => new(TableTransactionActionType.Add, entity, default);

    /// <summary>Replaces a row that must exist.</summary>
    /// <param name="entity">The whole new row.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <exception cref="ArgumentException">The ETag is <c>default</c>.</exception>
    public static TableTransactionAction Update(TableEntity entity, ETag ifMatch) =>
        new(TableTransactionActionType.UpdateReplace, entity, ETagRules.Check(ifMatch));

    /// <summary>Writes a row, whatever was there.</summary>
    /// <param name="entity">The whole new row.</param>
    public static TableTransactionAction Upsert(TableEntity entity) => new(TableTransactionActionType.UpsertReplace, entity, default);

    /// <summary>Removes a row that must exist.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <exception cref="ArgumentException">A key is not a possible key, or the ETag is <c>default</c>.</exception>
    public static TableTransactionAction Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        new(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ETagRules.Check(ifMatch));
}
