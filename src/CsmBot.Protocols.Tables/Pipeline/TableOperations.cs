using System.Text;
using Azure.Core;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Queries;

namespace CsmBot.Protocols.Tables.Pipeline;

internal sealed class TableOperations(TablePipeline pipeline, string tableName)
{
    // No row can have these empty keys' neighbours; the query costs a point read and needs no right to list tables.
    private static readonly TableFilter PointQuery = TableFilter.PartitionKeyEquals("").And(TableFilter.RowKeyEquals(""));

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        using var message = CreateRequest();
        await pipeline.SendAsync(message, "Creating a table", null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        const string operation = "Creating a table";
        using var message = CreateRequest();
        var response = await pipeline.SendAsync(message, operation, 409, cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && TablePipeline.CodeOf(response) != TableErrorCode.TableAlreadyExists)
        {
            throw TablePipeline.Refused(message, operation);
        }

        return response.Status != 409;
    }

    public async Task<bool> DeleteAsync(CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage(RequestMethod.Delete, $"Tables('{tableName}')");
        var response = await pipeline.SendAsync(message, "Deleting a table", 404, cancellationToken).ConfigureAwait(false);
        return response.Status != 404;
    }

    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        const string operation = "Looking for a table";
        using var message = pipeline.CreateMessage(RequestMethod.Get, QueryResource.Of(tableName, PointQuery, 1, [], null));
        var response = await pipeline.SendAsync(message, operation, 404, cancellationToken).ConfigureAwait(false);
        if (response.Status == 404 && TablePipeline.CodeOf(response) is not (TableErrorCode.TableNotFound or TableErrorCode.ResourceNotFound))
        {
            throw TablePipeline.Refused(message, operation);
        }

        return response.Status != 404;
    }

    private HttpMessage CreateRequest() =>
        pipeline.CreateMessage(RequestMethod.Post, "Tables", Encoding.UTF8.GetBytes($$"""{"TableName":"{{tableName}}"}"""));
}
