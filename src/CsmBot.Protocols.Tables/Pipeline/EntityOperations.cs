using System.Text.Json;
using Azure;
using Azure.Core;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Queries;

namespace CsmBot.Protocols.Tables.Pipeline;

internal sealed class EntityOperations(TablePipeline pipeline, string tableName)
{
    private const string Reading = "Reading an entity";
    private const string Querying = "Querying entities";

    public async Task<TableEntity> GetAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, partitionKey, rowKey);
        await pipeline.SendAsync(message, Reading, null, cancellationToken).ConfigureAwait(false);
        return ReadEntity(message);
    }

    public async Task<TableEntity?> GetIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, partitionKey, rowKey);
        var response = await pipeline.SendAsync(message, Reading, 404, cancellationToken).ConfigureAwait(false);
        if (response.Status != 404)
        {
            return ReadEntity(message);
        }

        return TablePipeline.CodeOf(response) == TableErrorCode.ResourceNotFound ? null : throw TablePipeline.Refused(message, Reading);
    }

    public async Task<ETag> AddAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = pipeline.CreateMessage(RequestMethod.Post, tableName, EntityWriter.Write(entity));
        return await SendWriteAsync(message, "Inserting an entity", cancellationToken).ConfigureAwait(false);
    }

    public async Task<ETag> PutAsync(string operation, TableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = pipeline.CreateMessage(
            RequestMethod.Put, EntityResource.Of(tableName, entity.PartitionKey, entity.RowKey), EntityWriter.Write(entity));
        if (ifMatch != default)
        {
            message.Request.Headers.SetValue(HttpHeader.Names.IfMatch, ETagRules.Header(ifMatch));
        }

        return await SendWriteAsync(message, operation, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Delete, partitionKey, rowKey);
        message.Request.Headers.SetValue(HttpHeader.Names.IfMatch, ETagRules.Header(ifMatch));
        await pipeline.SendAsync(message, "Deleting an entity", null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Page<TableEntity>> QueryAsync(
        TableFilter? filter, int? top, IEnumerable<string>? select, string? continuationToken, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Get, QueryResource.Of(tableName, filter, top, select, continuationToken));
        var response = await pipeline.SendAsync(message, Querying, null, cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            var entities = document.RootElement.GetProperty("value").EnumerateArray().Select(EntityReader.Read).ToList();
            return Page<TableEntity>.FromValues(entities, ContinuationToken.From(response.Headers), response);
        }
        catch (Exception exception) when (TablePipeline.IsUnreadable(exception))
        {
            throw TablePipeline.Unreadable(message, Querying, exception);
        }
    }

    private HttpMessage Message(RequestMethod method, string partitionKey, string rowKey) => pipeline.CreateMessage(
        method,
        EntityResource.Of(tableName, KeyRules.CheckKey(partitionKey, nameof(partitionKey)), KeyRules.CheckKey(rowKey, nameof(rowKey))));

    private static TableEntity ReadEntity(HttpMessage message)
    {
        try
        {
            using var document = JsonDocument.Parse(message.Response.Content.ToMemory());
            return EntityReader.Read(document.RootElement);
        }
        catch (Exception exception) when (TablePipeline.IsUnreadable(exception))
        {
            throw TablePipeline.Unreadable(message, Reading, exception);
        }
    }

    private async Task<ETag> SendWriteAsync(HttpMessage message, string operation, CancellationToken cancellationToken)
    {
        var response = await pipeline.SendAsync(message, operation, null, cancellationToken).ConfigureAwait(false);
        return response.Headers.ETag ?? throw TablePipeline.Unreadable(message, operation, new FormatException("The answer has no ETag."));
    }
}
