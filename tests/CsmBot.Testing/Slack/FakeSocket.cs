using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CsmBot.Testing.Slack;

/// <summary>One socket that a client has opened.</summary>
public sealed class FakeSocket : IDisposable
{
    private readonly WebSocket _socket;
    private readonly StallingStream _stream;
    private readonly ChangeSignal _changes;
    private readonly Action _abort;
    private readonly Lock _gate = new();
    private readonly List<JsonElement> _frames = [];
    private volatile bool _isOpen = true;

    internal FakeSocket(int number, WebSocket socket, StallingStream stream, ChangeSignal changes, Action abort)
    {
        Number = number;
        _socket = socket;
        _stream = stream;
        _changes = changes;
        _abort = abort;
    }

    /// <summary>1 for the first that was opened.</summary>
    public int Number { get; }

    public bool IsOpen => _isOpen;

    /// <summary>Whether the client closed it in due form.</summary>
    public bool IsClosedByClient { get; private set; }

    /// <summary>What the client has sent, in order.</summary>
    public IReadOnlyList<JsonElement> Frames
    {
        get
        {
            lock (_gate)
            {
                return [.. _frames];
            }
        }
    }

    /// <summary>The envelopes that were acknowledged here.</summary>
    public IReadOnlyList<string> Acks => [.. Frames.Where(frame => frame.TryGetProperty("envelope_id", out _)).Select(frame => frame.GetProperty("envelope_id").GetString()!)];

    public Task SendAsync(string text, CancellationToken cancellationToken) => SendAsync(text, int.MaxValue, cancellationToken);

    /// <summary>In frames of so many bytes.</summary>
    public async Task SendAsync(string text, int fragment, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(fragment, bytes.Length - at);
            await _socket.SendAsync(bytes.AsMemory(at, length), WebSocketMessageType.Text, at + length == bytes.Length, cancellationToken);
            at += length;
        }
    }

    public Task SendEnvelopeAsync(string id, string type, CancellationToken cancellationToken, bool acceptsPayload = false, string payload = "{}") =>
        SendAsync($$"""{"envelope_id":"{{id}}","type":"{{type}}","accepts_response_payload":{{(acceptsPayload ? "true" : "false")}},"payload":{{payload}}}""", cancellationToken);

    public Task SendDisconnectAsync(string reason, CancellationToken cancellationToken) =>
        SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"fake"}}""", cancellationToken);

    public Task CloseAsync(CancellationToken cancellationToken) => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);

    /// <summary>The connection breaks.</summary>
    public void Abort() => _abort();

    /// <summary>Neither hears nor says anything from now on, and does not close.</summary>
    public void Vanish() => _stream.Stall();

    public void Dispose() => _socket.Dispose();

    internal async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken) is var result && result.MessageType != WebSocketMessageType.Close)
            {
                lock (_gate)
                {
                    _frames.Add(JsonElement.Parse(buffer.AsSpan(0, result.Count)));
                }

                _changes.Pulse();
            }

            IsClosedByClient = true;
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection broke, or the fake ends.
        }
        finally
        {
            _isOpen = false;
            _changes.Pulse();
        }
    }
}
