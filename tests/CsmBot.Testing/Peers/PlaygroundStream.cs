using System.Net.WebSockets;
using System.Text.Json;

namespace CsmBot.Testing.Peers;

/// <summary>Listens to what the playground would show on its page; it begins with what was shown before anybody listened.</summary>
internal sealed class PlaygroundStream : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly List<PlaygroundMessage> _shown = [];
    private Task _reading = Task.CompletedTask;

    public ChangeSignal Changes { get; } = new();

    public IReadOnlyList<PlaygroundMessage> Shown
    {
        get
        {
            lock (_gate)
            {
                return [.. _shown];
            }
        }
    }

    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(address, cancellationToken);
        _reading = ReadAllAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (await ReadOneAsync() is { } line)
            {
                Keep(JsonElement.Parse(line.Span));
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The playground ended, or the test did.
        }
    }

    private async Task<ReadOnlyMemory<byte>?> ReadOneAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close ? null : message.ToArray();
    }

    private void Keep(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("action", out var action) && json.TryGetProperty("actionConversationId", out var conversation))
        {
            json.TryGetProperty("message", out var message);
            lock (_gate)
            {
                _shown.Add(new PlaygroundMessage(action.GetString()!, conversation.GetString()!, message));
            }

            Changes.Pulse();
        }
    }
}
