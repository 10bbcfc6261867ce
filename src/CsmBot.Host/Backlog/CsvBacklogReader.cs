using System.Runtime.CompilerServices;
using System.Text.Json;
using CsmBot.Conversation.Imports;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;

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
        var faults = new Queue<LineFault>();
        await using var csv = new CsvLines(input, faults.Enqueue);
        var header = await csv.ReadHeaderAsync(cancellationToken);
        // Only our own files carry guarded cells; an apostrophe in anyone else's is theirs.
        var isOurs = header.Contains("schema", StringComparer.Ordinal);
        var columns = ColumnsOf(header, isOurs);
        await foreach (var number in csv.ReadAsync(cancellationToken))
        {
            while (faults.TryDequeue(out var fault))
            {
                yield return (null, fault);
            }

            yield return Read(csv, columns, isOurs, number);
        }

        while (faults.TryDequeue(out var fault))
        {
            yield return (null, fault);
        }
    }

    private static List<(int Index, TaskColumn Column)> ColumnsOf(IReadOnlyList<string> header, bool isOurs)
    {
        List<(int Index, TaskColumn Column)> columns = [];
        for (var i = 0; i < header.Count; i++)
        {
            var name = isOurs ? header[i] : Forgive(header[i]);
            if (TaskColumn.All.FirstOrDefault(column => column.Name == name) is { } column)
            {
                columns.Add((i, column));
            }
        }

        return header.Count == 0 || columns.Exists(column => column.Column.Name == "text")
            ? columns
            : throw new RefusalException(ExitCode.Usage, "The CSV file has no 'text' column in its first line.");
    }

    private static string? Forgive(string column) =>
        Array.Find(Forgiven, known => known.Names.Contains(ColumnName.Bare(column), StringComparer.Ordinal)).Column;

    private (BacklogLine? Line, LineFault? Fault) Read(CsvLines csv, List<(int Index, TaskColumn Column)> columns, bool isOurs, int number)
    {
        // A row that somebody added to our export in a spreadsheet has no schema and is a plain line.
        var row = new TaskRow();
        foreach (var (index, column) in columns)
        {
            try
            {
                var cell = csv.Cell(index);
                row = cell.Length == 0 ? row : column.Read(row, isOurs ? CellGuard.Restore(cell) : cell);
            }
            catch (Exception exception) when (exception is FormatException or OverflowException or JsonException)
            {
                return (null, new LineFault(number, $"the column {column.Name} cannot be read"));
            }
        }

        return rows.Read(number, row);
    }
}
