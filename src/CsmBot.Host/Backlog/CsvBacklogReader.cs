using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;
using CsvHelper;
using CsvHelper.Configuration;

namespace CsmBot.Host.Backlog;

/// <summary>Reads CSV with the columns text, account, due and owner (names forgiving, order free), and our own CSV exports.</summary>
internal sealed class CsvBacklogReader(BacklogReader rows)
{
    private static readonly (string Column, string[] Names)[] Forgiven =
    [
        ("text", ["text", "task", "title", "subject", "description", "item"]),
        ("id", ["id"]),
        ("account", ["account", "accountname", "customer", "company"]),
        ("due", ["due", "duedate", "deadline", "dueon", "dueby"]),
        ("owner", ["owner", "assignee", "assignedto", "csm"]),
    ];

    public async IAsyncEnumerable<(BacklogLine? Line, LineFault? Fault)> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(input);
        var malformed = false;
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = _ => malformed = true,
        });
        var columns = await ReadHeaderAsync(csv);
        while (await csv.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = csv.Parser.RawRow;
            if (malformed || csv.Parser.RawRecord.Contains('\uFFFD', StringComparison.Ordinal))
            {
                yield return (null, new LineFault(number, malformed ? "a quotation mark is out of place" : "not valid UTF-8"));
                malformed = false;
                continue;
            }

            if (csv.Parser.Record!.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return Read(csv, columns, number);
            }
        }
    }

    private static async Task<IReadOnlyList<(int Index, TaskColumn Column)>> ReadHeaderAsync(CsvReader csv)
    {
        if (!await csv.ReadAsync() || !csv.ReadHeader())
        {
            return [];
        }

        var header = csv.HeaderRecord!.Select(name => name.Trim().TrimStart('\uFEFF')).ToList();
        var isOurs = header.Contains("schema", StringComparer.Ordinal);
        List<(int, TaskColumn)> columns = [];
        for (var i = 0; i < header.Count; i++)
        {
            var name = isOurs ? header[i] : Forgive(header[i]);
            if (TaskColumn.All.FirstOrDefault(column => column.Name == name) is { } column)
            {
                columns.Add((i, column));
            }
        }

        return columns.Exists(column => column.Item2.Name == "text")
            ? columns
            : throw new RefusalException(ExitCode.Usage, "The CSV file has no 'text' column in its first line.");
    }

    private static string? Forgive(string column)
    {
        var bare = string.Concat(column.Where(char.IsLetter)).ToLowerInvariant();
        return Array.Find(Forgiven, known => known.Names.Contains(bare, StringComparer.Ordinal)).Column;
    }

    private (BacklogLine? Line, LineFault? Fault) Read(CsvReader csv, IReadOnlyList<(int Index, TaskColumn Column)> columns, int number)
    {
        // Only our own files carry guarded cells; an apostrophe in anyone else's is theirs.
        var isOurs = columns.Any(column => column.Column.Name == "schema");
        var row = new TaskRow();
        foreach (var (index, column) in columns)
        {
            try
            {
                var cell = csv.TryGetField<string>(index, out var value) ? value ?? string.Empty : string.Empty;
                row = cell.Length == 0 ? row : column.Read(row, isOurs ? CellGuard.Restore(cell) : cell);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException or JsonException)
            {
                return (null, new LineFault(number, $"the column {column.Name} cannot be read"));
            }
        }

        // A row that somebody added to our export in a spreadsheet is a plain line.
        return rows.Read(number, row);
    }
}
