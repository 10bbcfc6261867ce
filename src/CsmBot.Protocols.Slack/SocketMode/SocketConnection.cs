using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>One socket that has said hello: receives until it ends, and stays open for acknowledgements until then.</summary>
internal sealed partial class SocketConnection(
    WebSocket socket, SocketReader reader, EnvelopeDispatcher dispatcher, SocketModeOptions options, StatusBoard board, ILogger logger)
{
    private readonly SocketWriter _writer = new(socket);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _inFlight = [];
    private Task _receiving = Task.CompletedTask;
    private int _isRetired;

    /// <summary>The first thing that happens to the socket; after <see cref="SocketEnd.Refresh"/> it goes on receiving.</summary>
    public Task<SocketEnd> End => _end.Task;

    public void Start()
    {
        board.Opened();
        _receiving = ReceiveAsync();
    }

    /// <summary>Waits for the handlers of what came here, so that they can acknowledge, and closes in due form.</summary>
    public async Task EndAsync(TimeProvider clock)
    {
        Retire();
        using var overdue = new CancellationTokenSource(options.DrainTime, clock);
        try
        {
            await Task.WhenAll(InFlight()).WaitAsync(overdue.Token).ConfigureAwait(false);
            await _writer.CloseAsync(overdue.Token).ConfigureAwait(false);
            await _receiving.WaitAsync(overdue.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Slack delivers the events again that were not acknowledged; a far end that no longer reads is dropped.
        }

        socket.Abort();
        await _receiving.ConfigureAwait(false);
        socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await reader.ReadAsync(CancellationToken.None).ConfigureAwait(false) is { } message)
            {
                Take(message);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            Log.Broke(logger, exception.GetType().Name);
        }
        finally
        {
            Retire();
            _end.TrySetResult(SocketEnd.Lost);
        }
    }

    private Task[] InFlight()
    {
        lock (_gate)
        {
            return [.. _inFlight];
        }
    }

    // Counted out once, whichever comes first: the end of the socket or its replacement.
    private void Retire()
    {
        if (Interlocked.Exchange(ref _isRetired, 1) == 0)
        {
            board.Closed();
        }
    }

    private void Take(ReadOnlyMemory<byte> message)
    {
        var frame = SocketFrame.ParseOrNull(message);
        if (frame?.Envelope is { } envelope)
        {
            Dispatch(envelope);
        }
        else if (frame?.Type == SocketFrame.Disconnect)
        {
            Log.Disconnects(logger, frame.Reason);
            _end.TrySetResult(frame.Reason switch
            {
                SocketFrame.LinkDisabled => SocketEnd.LinkDisabled,
                "too_many_websockets" => SocketEnd.TooMany,
                _ => SocketEnd.Refresh,
            });
        }
        else if (frame?.Type != SocketFrame.Hello)
        {
            Log.Unreadable(logger, message.Length, frame?.Type);
        }
    }

    private void Dispatch(SocketEnvelope envelope)
    {
        lock (_gate)
        {
            if (_inFlight.Count >= options.MaxInFlight)
            {
                dispatcher.PassOver(envelope);
                return;
            }

            // Started by the pool, so that a handler that works before its first await does not keep the socket from answering pings.
            var task = Task.Run(() => dispatcher.DispatchAsync(envelope, _writer), CancellationToken.None);
            _inFlight.Add(task);
            _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private void Forget(Task task)
    {
        lock (_gate)
        {
            _inFlight.Remove(task);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(11, LogLevel.Information, "A socket ended: {Reason}.")]
        public static partial void Broke(ILogger logger, string reason);

        [LoggerMessage(12, LogLevel.Information, "Slack ends a socket: {Reason}.")]
        public static partial void Disconnects(ILogger logger, string? reason);

        [LoggerMessage(13, LogLevel.Warning, "A message of {Length} bytes and type {Type} was passed over: too large, or not understood.")]
        public static partial void Unreadable(ILogger logger, int length, string? type);
    }
}
