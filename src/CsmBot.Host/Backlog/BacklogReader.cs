using System.Runtime.CompilerServices;
using System.Text.Json;
using CsmBot.Conversation.Imports;
using CsmBot.Host.Lines;

namespace CsmBot.Host.Backlog;

/// <summary>Reads plain lines, JSON lines and our own exports, mixed as they come.</summary>
internal sealed class BacklogReader(LineIdentity identity, string source)
{
    public async IAsyncEnumerable<(BacklogLine? Line, LineFault? Fault)> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var raw in LineReader.ReadAsync(input, cancellationToken))
        {
            if (raw.Text is { } text && InputLineParser.LooksLikeJson(text) && TryReadRow(text) is { } row)
            {
                yield return Read(raw.Number, row);
                continue;
            }

            var (line, fault) = InputLineParser.Parse(raw);
            if (fault is not null)
            {
                yield return (null, fault);
            }
            else if (line is not null)
            {
                yield return (new BacklogLine(raw.Number, identity.Of(line.Text), new ImportInput(line.Text, Source: SourceOf(raw.Number))), null);
            }
        }
    }

    /// <summary>A row with its columns: one of ours as it was, any other as a line of text.</summary>
    public (BacklogLine? Line, LineFault? Fault) Read(int number, TaskRow row)
    {
        if (row.Schema is null)
        {
            return string.IsNullOrWhiteSpace(row.Text)
                ? (null, new LineFault(number, "the text is empty"))
                : (new BacklogLine(number, identity.Of(row.Text, row.Id, row.Account, row.Due, row.Owner), new ImportInput(row.Text, row.Account, row.Due, row.Owner, SourceOf(number))), null);
        }

        if (row.Schema != TaskRow.CurrentSchema)
        {
            return (null, new LineFault(number, $"written in another schema than {TaskRow.CurrentSchema}, by a newer CsmBot perhaps"));
        }

        try
        {
            return (new BacklogLine(number, LineIdentity.OfTask(row), new RestoreInput(TaskRowMap.ToTask(row))), null);
        }
        catch (FormatException exception)
        {
            return (null, new LineFault(number, exception.Message));
        }
    }

    /// <summary>Null leaves the line to the plain parser, which names what is wrong with it.</summary>
    private static TaskRow? TryReadRow(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.TryGetProperty("schema", out _))
            {
                return root.Deserialize(TaskRowJson.Readable.TaskRow);
            }

            return root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(text.GetString())
                ? new TaskRow { Text = text.GetString(), Id = Text(root, "id"), Account = Text(root, "account"), Due = Text(root, "due"), Owner = Text(root, "owner") }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private string SourceOf(int number) => $"{source}:{number}";
}
