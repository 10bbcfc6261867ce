using System.Buffers;
using System.Globalization;
using System.Text;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Pipeline;

namespace CsmBot.Protocols.Tables.Transactions;

/// <summary>Writes the actions as one multipart/mixed body with one changeset.</summary>
internal sealed class BatchWriter(Uri endpoint, string tableName, Guid id)
{
    private readonly ArrayBufferWriter<byte> _body = new();

    public string Boundary { get; } = $"batch_{id:D}";

    private string Changeset { get; } = $"changeset_{id:D}";

    public ReadOnlyMemory<byte> Write(IReadOnlyList<TableTransactionAction> actions)
    {
        TransactionRules.Check(actions);
        Lines($"--{Boundary}", $"Content-Type: multipart/mixed; boundary={Changeset}", "");
        for (var index = 0; index < actions.Count; index++)
        {
            Lines($"--{Changeset}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "");
            WriteAction(actions[index], index);
            if (_body.WrittenCount > TableLimits.MaxTransactionSize)
            {
                throw new ArgumentException($"The transaction takes more than {TableLimits.MaxTransactionSize} bytes with action {index}.", nameof(actions));
            }
        }

        Lines($"--{Changeset}--", $"--{Boundary}--");
        return _body.WrittenMemory;
    }

    private void WriteAction(TableTransactionAction action, int index)
    {
        var isAdd = action.ActionType == TableTransactionActionType.Add;
        var verb = isAdd ? "POST" : action.ActionType == TableTransactionActionType.Delete ? "DELETE" : "PUT";
        var resource = isAdd ? tableName : EntityResource.Of(tableName, action.Entity.PartitionKey, action.Entity.RowKey);
        Lines($"{verb} {endpoint.AbsoluteUri}/{resource} HTTP/1.1", string.Create(CultureInfo.InvariantCulture, $"Content-ID: {index + 1}"));
        Lines($"Accept: {TablePipeline.JsonWithTypes}", "DataServiceVersion: 3.0", "Prefer: return-no-content");
        if (action.ETag != default)
        {
            Lines($"If-Match: {ETagRules.Header(action.ETag)}");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Lines("", "");
            return;
        }

        Lines("Content-Type: application/json", "");
        _body.Write(EntityWriter.Write(action.Entity).Span);
        Lines("");
    }

    private void Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Encoding.UTF8.GetBytes(line, _body);
            _body.Write("\r\n"u8);
        }
    }
}
