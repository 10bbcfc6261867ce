using System.Net.WebSockets;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Puts the frames of a message together. A message that is too large is read to its end and forgotten.</summary>
internal sealed class SocketReader(WebSocket socket, int maxBytes)
{
    private const int FirstBuffer = 16 * 1024;
    private byte[] _buffer = new byte[Math.Min(FirstBuffer, maxBytes)];

    /// <summary>The next text message, empty for one that was passed over; null when the far end closes.</summary>
    /// <exception cref="WebSocketException">The connection broke, or the far end no longer answers.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        var isKept = true;
        while (true)
        {
            if (length == _buffer.Length && isKept)
            {
                isKept = Grow();
            }

            var free = isKept ? _buffer.AsMemory(length) : _buffer;
            var result = await socket.ReceiveAsync(free, cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            isKept &= result.MessageType == WebSocketMessageType.Text;
            length += isKept ? result.Count : 0;
            if (result.EndOfMessage)
            {
                return isKept ? _buffer.AsMemory(0, length) : ReadOnlyMemory<byte>.Empty;
            }
        }
    }

    private bool Grow()
    {
        if (_buffer.Length >= maxBytes)
        {
            return false;
        }

        Array.Resize(ref _buffer, (int)Math.Min((long)_buffer.Length * 2, maxBytes));
        return true;
    }
}
