using System.Buffers;
using System.Text.Json;

namespace CsmBot.Protocols.Slack.SocketMode;

internal sealed class SocketAck(SocketEnvelope envelope, SocketWriter writer) : ISocketAck
{
    private int _isDone;

    public bool IsSent { get; private set; }

    public Task<bool> SendAsync(CancellationToken cancellationToken) => SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);

    public async Task<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isDone, 1) != 0)
        {
            return false;
        }

        IsSent = await writer.SendAsync(Compose(envelope, payload), cancellationToken).ConfigureAwait(false);
        return IsSent;
    }

    private static ReadOnlyMemory<byte> Compose(SocketEnvelope envelope, ReadOnlyMemory<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("envelope_id", envelope.EnvelopeId);
            if (envelope.AcceptsResponsePayload && !payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
