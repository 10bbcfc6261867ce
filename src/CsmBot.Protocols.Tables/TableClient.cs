using Azure;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Pipeline;
using CsmBot.Protocols.Tables.Queries;
using CsmBot.Protocols.Tables.Transactions;

namespace CsmBot.Protocols.Tables;

/// <summary>One table: rows by key, ranges of rows, and transactions within a partition. Safe for use by many threads.</summary>
/// <remarks>
/// Every member may throw <see cref="TableRequestFailedException"/> (a <see cref="RequestFailedException"/>): status 0 when
/// no answer came within the retries, 403 for a refused credential, 404 <see cref="TableErrorCode.TableNotFound"/>,
/// 5xx after the retries. Writes are retried too; see <see cref="TableRequestFailedException.IsOutcomeUnknown"/> for what that means.
/// Cancelling throws <see cref="OperationCanceledException"/>, and a write may then have happened.
/// </remarks>
public sealed class TableClient
{
    private readonly TablePipeline _pipeline;
    private readonly TableOperations _tables;
    private readonly EntityOperations _entities;
    private readonly TransactionOperations _transactions;

    internal TableClient(TablePipeline pipeline, string accountName, string tableName)
    {
        Name = KeyRules.CheckTableName(tableName);
        AccountName = accountName;
        _pipeline = pipeline;
        _tables = new TableOperations(pipeline, Name);
        _entities = new EntityOperations(pipeline, Name);
        _transactions = new TransactionOperations(pipeline, Name);
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The storage account's name.</summary>
    public string AccountName { get; }

    /// <summary>The table's address, without credentials.</summary>
    public Uri Uri => new($"{_pipeline.Endpoint.AbsoluteUri}/{Name}");

    /// <summary>Creates the table. See https://learn.microsoft.com/rest/api/storageservices/create-table.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TableRequestFailedException">409 <see cref="TableErrorCode.TableAlreadyExists"/> or <see cref="TableErrorCode.TableBeingDeleted"/>.</exception>
    public Task CreateAsync(CancellationToken cancellationToken) => _tables.CreateAsync(cancellationToken);

    /// <summary>Creates the table unless it exists; says whether it did.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TableRequestFailedException">409 <see cref="TableErrorCode.TableBeingDeleted"/>.</exception>
    public Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken) => _tables.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes the table with all its rows; says whether it was there. Its name is taken for 40 seconds or more.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> DeleteAsync(CancellationToken cancellationToken) => _tables.DeleteAsync(cancellationToken);

    /// <summary>Says whether the table exists; needs no more rights than reading rows.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> ExistsAsync(CancellationToken cancellationToken) => _tables.ExistsAsync(cancellationToken);

    /// <summary>Reads a row that is expected to exist. See https://learn.microsoft.com/rest/api/storageservices/query-entities.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TableRequestFailedException">404 <see cref="TableErrorCode.ResourceNotFound"/>.</exception>
    /// <exception cref="ArgumentException">A key is not a possible key.</exception>
    public Task<TableEntity> GetEntityAsync(string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        _entities.GetAsync(partitionKey, rowKey, cancellationToken);

    /// <summary>Reads a row; null when it is not there. A missing table is still an error.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">A key is not a possible key.</exception>
    public Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken) =>
        _entities.GetIfExistsAsync(partitionKey, rowKey, cancellationToken);

    /// <summary>Inserts a row that must not exist. See https://learn.microsoft.com/rest/api/storageservices/insert-entity.</summary>
    /// <param name="entity">The new row, within <see cref="TableLimits"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The new row's version.</returns>
    /// <exception cref="TableRequestFailedException">409 <see cref="TableErrorCode.EntityAlreadyExists"/>.</exception>
    /// <exception cref="ArgumentException">The entity is too large; nothing was sent.</exception>
    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken) => _entities.AddAsync(entity, cancellationToken);

    /// <summary>Replaces a whole row that must exist. See https://learn.microsoft.com/rest/api/storageservices/update-entity2.</summary>
    /// <param name="entity">The whole new row; properties it lacks are gone.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The row's new version.</returns>
    /// <exception cref="TableRequestFailedException">404 <see cref="TableErrorCode.ResourceNotFound"/>, 412 <see cref="TableErrorCode.UpdateConditionNotSatisfied"/>.</exception>
    /// <exception cref="ArgumentException">The ETag is <c>default</c> or the entity too large; nothing was sent.</exception>
    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellationToken) =>
        _entities.PutAsync("Updating an entity", entity, ETagRules.Check(ifMatch), cancellationToken);

    /// <summary>Writes a whole row, whatever was there. See https://learn.microsoft.com/rest/api/storageservices/insert-or-replace-entity.</summary>
    /// <param name="entity">The whole new row, within <see cref="TableLimits"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The row's new version.</returns>
    /// <exception cref="ArgumentException">The entity is too large; nothing was sent.</exception>
    public Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellationToken) =>
        _entities.PutAsync("Upserting an entity", entity, default, cancellationToken);

    /// <summary>Removes a row that must exist. See https://learn.microsoft.com/rest/api/storageservices/delete-entity1.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row's key.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TableRequestFailedException">404 <see cref="TableErrorCode.ResourceNotFound"/>, 412 <see cref="TableErrorCode.UpdateConditionNotSatisfied"/>.</exception>
    /// <exception cref="ArgumentException">A key is not a possible key, or the ETag is <c>default</c>.</exception>
    public Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken) =>
        _entities.DeleteAsync(partitionKey, rowKey, ETagRules.Check(ifMatch), cancellationToken);

    /// <summary>
    /// Walks all rows that match, in order of partition and row key, page by page as they are asked for. See
    /// https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination.
    /// </summary>
    /// <param name="filter">Which rows; null for the whole table.</param>
    /// <param name="maxPerPage">1 to 1,000 rows for each request; null lets the service choose (1,000).</param>
    /// <param name="select">Which properties; null for all. Keys, timestamp and ETag always come.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="ArgumentException">A page size or property name is impossible.</exception>
    public AsyncPageable<TableEntity> QueryAsync(TableFilter? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        var columns = select?.ToArray();
        return new EntityPageable((token, size, cancel) => _entities.QueryAsync(filter, size, columns, token, cancel), maxPerPage, cancellationToken);
    }

    /// <summary>Reads one page of rows. A page may be short or even empty and still have a continuation: only its absence is the end.</summary>
    /// <param name="filter">Which rows; null for the whole table.</param>
    /// <param name="top">At most so many rows, 1 to 1,000; null lets the service choose (1,000).</param>
    /// <param name="select">Which properties; null for all. Keys, timestamp and ETag always come.</param>
    /// <param name="continuationToken"><see cref="Page{T}.ContinuationToken"/> of the page before, with the same filter; null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The page size, a property name or the token is impossible.</exception>
    public Task<Page<TableEntity>> QueryPageAsync(
        TableFilter? filter, int? top, IEnumerable<string>? select, string? continuationToken, CancellationToken cancellationToken) =>
        _entities.QueryAsync(filter, top, select, continuationToken, cancellationToken);

    /// <summary>
    /// Applies all actions or none. See https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
    /// </summary>
    /// <param name="actions">1 to 100 actions on different rows of one partition, 4 MiB in all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The rows' new versions in the order of the actions; <c>default</c> for a delete.</returns>
    /// <exception cref="TableTransactionFailedException">One action was refused and none applied; the exception says which.</exception>
    /// <exception cref="ArgumentException">The actions do not make a transaction; the message says which action. Nothing was sent.</exception>
    public Task<IReadOnlyList<ETag>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return _transactions.SubmitAsync(actions.ToList(), cancellationToken);
    }
}
