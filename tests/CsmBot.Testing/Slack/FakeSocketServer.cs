using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CsmBot.Testing.Slack;

/// <summary>The far end of Socket Mode: single-use addresses, a hello, and then what the test sends.</summary>
public sealed class FakeSocketServer(Func<Uri> root) : IDisposable
{
    internal const string Path = "/link/";
    private const string WebSocketGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _end = new();
    private readonly ChangeSignal _changes = new();
    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeSocket> _sockets = new();
    private readonly ConcurrentQueue<(int Status, int? RetryAfter)> _rejections = new();
    private int _attempts;

    /// <summary>Every socket ever, the first first.</summary>
    public IReadOnlyList<FakeSocket> All => [.. _sockets];

    public IReadOnlyList<FakeSocket> Open => [.. _sockets.Where(socket => socket.IsOpen)];

    /// <summary>How many handshakes came, refused ones included.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Awaited before the hello of the socket with this number.</summary>
    public Func<int, Task> BeforeHello { get; set; } = _ => Task.CompletedTask;

    /// <summary>The next handshake is refused.</summary>
    public void RejectNext(int status, int? retryAfter = null) => _rejections.Enqueue((status, retryAfter));

    public Task WaitForAsync(Func<FakeSocketServer, bool> isReached, CancellationToken cancellationToken) => _changes.WaitAsync(() => isReached(this), cancellationToken);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    internal string NewAddress()
    {
        var ticket = Guid.NewGuid().ToString("N");
        _tickets[ticket] = true;
        return $"ws://{root().Authority}{Path}?ticket={ticket}&app_id=A01BOT";
    }

    internal async Task AcceptAsync(HttpContext context)
    {
        Interlocked.Increment(ref _attempts);
        if (_rejections.TryDequeue(out var rejection))
        {
            context.Response.StatusCode = rejection.Status;
            context.Response.Headers.RetryAfter = rejection.RetryAfter?.ToString(CultureInfo.InvariantCulture);
            _changes.Pulse();
            return;
        }

        if (!_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status408RequestTimeout;
            return;
        }

        var stream = new StallingStream(await UpgradeAsync(context));
        using var webSocket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = PingInterval, KeepAliveTimeout = PingTimeout });
        using var socket = new FakeSocket(_sockets.Count + 1, webSocket, stream, _changes, context.Abort);
        var end = _end.Token;
        var listening = socket.ListenAsync(end);
        _sockets.Enqueue(socket);
        _changes.Pulse();
        await BeforeHello(socket.Number).WaitAsync(end);
        await SayHelloAsync(socket, end);
        await listening;
    }

    private async Task SayHelloAsync(FakeSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            var hello = $$$"""{"type":"hello","num_connections":{{{Open.Count}}},"debug_info":{"host":"fake","build_number":1,"approximate_connection_time":18060},"connection_info":{"app_id":"A01BOT"}}""";
            await socket.SendAsync(hello, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            // It left before the hello.
        }
    }

    // By hand, so that the stream can stall beneath the frames.
    private static async Task<Stream> UpgradeAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey + WebSocketGuid;
#pragma warning disable CA5350 // RFC 6455 names SHA-1.
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key)));
#pragma warning restore CA5350
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.Connection = "Upgrade";
        return await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
    }
}
