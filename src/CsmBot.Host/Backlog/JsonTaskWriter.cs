using System.Text.Json;

namespace CsmBot.Host.Backlog;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class JsonTaskWriter(Stream output) : ITaskRowWriter
{
    private readonly BufferedStream _buffered = new(output, 64 * 1024);

    public async Task WriteAsync(TaskRow row, CancellationToken cancellationToken)
    {
        await JsonSerializer.SerializeAsync(_buffered, row, TaskRowJson.Readable.TaskRow, cancellationToken);
        _buffered.WriteByte((byte)'\n');
    }

    public ValueTask DisposeAsync() => _buffered.DisposeAsync();
}
