using System.Globalization;
using Azure;
using Azure.Core;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Pipeline;

namespace CsmBot.Protocols.Tables.Transactions;

internal sealed class TransactionOperations(TablePipeline pipeline, string tableName)
{
    private const string Operation = "Submitting a transaction";

    public async Task<IReadOnlyList<ETag>> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var writer = new BatchWriter(pipeline.Endpoint, tableName, Guid.NewGuid());
        var body = writer.Write(actions);
        using var message = pipeline.CreateMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, $"multipart/mixed; boundary={writer.Boundary}");
        message.Request.Content = RequestContent.Create(body);
        var response = await pipeline.SendAsync(message, Operation, null, cancellationToken).ConfigureAwait(false);
        var parts = ReadParts(message, response, actions.Count);
        return parts.FirstOrDefault(part => part.Status >= 300) is { } refused
            ? throw Failed(message, refused, actions.Count)
            : parts.Select(VersionOf).ToList();
    }

    private static IReadOnlyList<BatchPart> ReadParts(HttpMessage message, Response response, int count)
    {
        try
        {
            var parts = BatchReader.Read(response.Content.ToMemory(), count);
            var isWhole = parts.Count == count || (parts.Count == 1 && parts[0].Status >= 300);
            return isWhole ? parts : throw new FormatException($"The answer has {parts.Count} parts for {count} actions.");
        }
        catch (FormatException exception)
        {
            throw TablePipeline.Unreadable(message, Operation, exception);
        }
    }

    private static ETag VersionOf(BatchPart part) => part.Headers.TryGetValue("ETag", out var version) ? new ETag(version) : default;

    private static TableTransactionFailedException Failed(HttpMessage message, BatchPart refused, int count)
    {
        var error = ErrorBody.Parse(refused.Body);
        var failure = TablePipeline.Describe(message, Operation, error.Code) with { Status = refused.Status };
        return new TableTransactionFailedException(failure, IndexOf(error.Message, count));
    }

    // The service writes the index before the text: "3:The specified entity already exists."
    private static int? IndexOf(string? text, int count)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count
            ? index
            : null;
    }
}
