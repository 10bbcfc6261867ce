using System.Net.WebSockets;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>One sender at a time; a socket stands no more.</summary>
internal sealed class SocketWriter(WebSocket socket)
{
    // Never disposed: a late acknowledgement may still wait here, and without its wait handle it holds nothing.
    private SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>False: the socket is gone.</summary>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            Turn.Release();
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It is closed already.
        }
        finally
        {
            Turn.Release();
        }
    }
}
