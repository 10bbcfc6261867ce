using CsmBot.Conversation.Text;
using CsvHelper;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A file of accounts as rows and cells (RFC 4180): encoding and separator found out, whatever cannot be read told with its line.</summary>
/// <param name="Faults">Rows that are none.</param>
internal sealed record AccountSheet(string Encoding, char Separator, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows, IReadOnlyList<RowFault> Faults)
{
    public const int MaxBytes = 32 * 1024 * 1024;

    public const int MaxRows = 50_000;

    /// <summary>What spreadsheets hold in one cell.</summary>
    public const int MaxCell = 32_767;

    public static (AccountSheet? Sheet, SheetRefusal? Refusal) Read(byte[] file, bool isWindows1252)
    {
        if (file.Length > MaxBytes)
        {
            return Refuse(Strings.AccountSheet_TooLarge, MaxBytes / 1024 / 1024);
        }

        var (text, refusal) = SheetText.Read(file, isWindows1252);
        return text is null ? (null, refusal) : Read(text);
    }

    private static (AccountSheet? Sheet, SheetRefusal? Refusal) Read(SheetText text)
    {
        var isUnclosed = false;
        using var csv = CsvReader.Create(text.Utf8, new CsvReaderOptions
        {
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            DetectSeparatorHint = true,
            PoolStrings = true,
            // Every other oddity with quotes keeps its text; this one swallows the rest of the file.
            OnMalformedRecord = record => isUnclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        csv.ReadHeader();
        if (isUnclosed)
        {
            return Refuse(Strings.AccountSheet_HeaderUnclosed);
        }

        List<string> headings = [.. csv.Headers.Select(heading => CellGuard.Restore(heading).Trim())];
        List<SheetRow> rows = [];
        List<RowFault> faults = [];
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (isUnclosed)
            {
                faults.Add(new RowFault(line, Strings.AccountRow_Unclosed));
                break;
            }

            if (rows.Count == MaxRows)
            {
                return Refuse(Strings.AccountSheet_TooManyRows, MaxRows);
            }

            if (FaultOf(csv, headings.Count) is { } cause)
            {
                faults.Add(new RowFault(line, cause));
            }
            else if (CellsOf(csv, headings.Count) is { } cells)
            {
                rows.Add(new SheetRow(line, cells));
            }
        }

        return (new AccountSheet(text.Encoding, csv.Separator, headings, rows, faults), null);
    }

    // A short row may be half of one that a line break tore, a long one has a separator in a cell that lacks its quotes: both would put words into wrong fields.
    private static string? FaultOf(CsvReader csv, int width)
    {
        var last = csv.FieldCount;
        while (last > 0 && csv.IsEmpty(last - 1))
        {
            last--;
        }

        if (last > width || (csv.FieldCount < width && last > 0))
        {
            return Say.With(Strings.AccountRow_Cells, csv.FieldCount, width);
        }

        for (var i = 0; i < last; i++)
        {
            // Four bytes at most make a character.
            if (csv.GetSpan(i).Length is > MaxCell and var length && (length > 4 * MaxCell || csv.GetString(i).Length > MaxCell))
            {
                return Say.With(Strings.AccountRow_CellTooLong, i + 1, MaxCell);
            }
        }

        return null;
    }

    /// <summary>Null for a row of blanks.</summary>
    private static string[]? CellsOf(CsvReader csv, int width)
    {
        var cells = new string[width];
        var hasText = false;
        for (var i = 0; i < width; i++)
        {
            cells[i] = i < csv.FieldCount ? CellGuard.Restore(csv.GetString(i)).Trim() : string.Empty;
            hasText |= cells[i].Length > 0;
        }

        return hasText ? cells : null;
    }

    private static (AccountSheet? Sheet, SheetRefusal? Refusal) Refuse(string sentence, params ReadOnlySpan<object?> values) =>
        (null, new SheetRefusal(SheetFault.Unreadable, Say.With(sentence, values)));
}
