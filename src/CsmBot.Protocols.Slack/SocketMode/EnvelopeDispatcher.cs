using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Hands the envelopes of all sockets to the handler, each once.</summary>
internal sealed partial class EnvelopeDispatcher(ISocketEnvelopeHandler handler, StatusBoard board, ILogger logger, CancellationToken stopping)
{
    private readonly SeenEnvelopes _seen = new();

    public StatusBoard Board => board;

    /// <summary>Runs until the handler is done.</summary>
    public async Task DispatchAsync(SocketEnvelope envelope, SocketWriter writer)
    {
        board.Received();
        var ack = new SocketAck(envelope, writer);
        while (!_seen.TryBegin(envelope.EnvelopeId, out var first))
        {
            Log.Repeated(logger, envelope.Type, envelope.EnvelopeId);
            if (await first.WaitAsync(stopping).ConfigureAwait(false))
            {
                await ack.SendAsync(stopping).ConfigureAwait(false);
                return;
            }
        }

        try
        {
            await handler.HandleAsync(envelope, ack, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // A fault of one envelope must not end the socket that all the others come on.
            Log.HandlerFailed(logger, exception, envelope.Type, envelope.EnvelopeId, ack.IsSent);
        }
        finally
        {
            _seen.End(envelope.EnvelopeId, ack.IsSent);
        }
    }

    public void PassOver(SocketEnvelope envelope) => Log.PassedOver(logger, envelope.Type, envelope.EnvelopeId);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Type} {EnvelopeId} came again.")]
        public static partial void Repeated(ILogger logger, string type, string envelopeId);

        [LoggerMessage(2, LogLevel.Error, "{Type} {EnvelopeId}: its handler failed; acknowledged: {IsAcknowledged}.")]
        public static partial void HandlerFailed(ILogger logger, Exception exception, string type, string envelopeId, bool isAcknowledged);

        [LoggerMessage(3, LogLevel.Error, "{Type} {EnvelopeId} was passed over: too many are under way.")]
        public static partial void PassedOver(ILogger logger, string type, string envelopeId);
    }
}
