using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CsmBot.Host.Backlog;

/// <summary>Writes RFC 4180 with a header and a byte order mark, which is how spreadsheets know that it is UTF-8.</summary>
internal sealed class CsvTaskWriter : ITaskRowWriter
{
    private readonly CsvWriter _csv;
    private bool _begun;

    public CsvTaskWriter(Stream output)
    {
        _csv = new CsvWriter(
            new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture) { ShouldQuote = _ => true, NewLine = "\r\n" });
    }

    public async Task WriteAsync(TaskRow row, CancellationToken cancellationToken)
    {
        await BeginAsync();
        foreach (var column in TaskColumn.All)
        {
            _csv.WriteField(column.Write(row) is { } cell ? CellGuard.Protect(cell) : string.Empty);
        }

        await _csv.NextRecordAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await BeginAsync();
        await _csv.DisposeAsync();
    }

    private async Task BeginAsync()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        foreach (var column in TaskColumn.All)
        {
            _csv.WriteField(column.Name);
        }

        await _csv.NextRecordAsync();
    }
}
