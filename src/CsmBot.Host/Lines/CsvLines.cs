using System.Runtime.CompilerServices;
using System.Text.Unicode;
using CsvHelper;

namespace CsmBot.Host.Lines;

/// <summary>A CSV file record by record: separator detected, byte order marks honoured, whatever cannot be read reported with its line.</summary>
internal sealed class CsvLines : IAsyncDisposable
{
    private readonly CsvReader _csv;
    private readonly Action<LineFault> _report;
    private bool _unclosed;

    public CsvLines(Stream stream, Action<LineFault> report)
    {
        _report = report;
        _csv = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                SkipEmptyLines = true,
                TrackLineNumbers = true,
                MaxRecordSize = LineReader.MaxBytes,
                // Every other oddity with quotes keeps its text; this one swallows the rest of the file.
                OnMalformedRecord = record => _unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true);
    }

    public int Number => (int)_csv.LineNumber;

    public async Task<IReadOnlyList<string>> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        await _csv.ReadHeaderAsync(cancellationToken);
        return [.. _csv.Headers];
    }

    /// <summary>A cell of the current record, empty where the record is too short.</summary>
    public string Cell(int index) => index >= 0 && index < _csv.FieldCount ? _csv.GetString(index) : string.Empty;

    /// <summary>Moves from one readable record to the next and yields the line of each.</summary>
    public async IAsyncEnumerable<int> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await AdvanceAsync(cancellationToken))
        {
            if (_unclosed)
            {
                _report(new LineFault(Number, "a quotation mark is never closed; nothing after it was read"));
                yield break;
            }

            if (!Utf8.IsValid(_csv.RawRecord))
            {
                _report(new LineFault(Number, "not valid UTF-8; save the file as \"CSV UTF-8\""));
            }
            else if (!Enumerable.Range(0, _csv.FieldCount).All(i => string.IsNullOrWhiteSpace(_csv.GetString(i))))
            {
                yield return Number;
            }
        }
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async Task<bool> AdvanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _csv.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException)
        {
            _report(new LineFault(Number + 1, $"a record longer than {LineReader.MaxBytes / 1024} KiB follows, perhaps an open quotation mark; nothing after it was read"));
            return false;
        }
    }
}
