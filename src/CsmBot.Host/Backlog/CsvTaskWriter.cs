using CsmBot.Conversation.Imports;
using CsvHelper;

namespace CsmBot.Host.Backlog;

/// <summary>Writes RFC 4180 with a header and a byte order mark, which is how spreadsheets know that it is UTF-8.</summary>
internal sealed class CsvTaskWriter : ITaskRowWriter
{
    private readonly CsvWriter _csv;

    public CsvTaskWriter(Stream output)
    {
        // Every cell quoted: a separator that another country's spreadsheet splits at stays inside.
        _csv = CsvWriter.Create(output, new CsvWriterOptions { Quoting = CsvQuoting.Always, WriteByteOrderMark = true }, leaveOpen: true);
        _csv.WriteHeader([.. TaskColumn.All.Select(column => column.Name)]);
    }

    public async Task WriteAsync(TaskRow row, CancellationToken cancellationToken)
    {
        foreach (var column in TaskColumn.All)
        {
            _csv.WriteField(column.Write(row) is { } cell ? CellGuard.Protect(cell) : string.Empty);
        }

        await _csv.EndRecordAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
