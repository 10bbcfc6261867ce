using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.SocketMode;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Takes what comes by Socket Mode, the same way as what is posted.</summary>
internal sealed partial class SocketHandler(TurnIntake intake, SlackHandler handler, ILogger<SocketHandler> logger) : ISocketEnvelopeHandler
{
    public async Task HandleAsync(SocketEnvelope envelope, ISocketAck ack, CancellationToken cancellationToken)
    {
        var read = SlackInboundReader.ReadSocket(envelope.Type, envelope.Payload, SlackRetry.Of(envelope.RetryAttempt, envelope.RetryReason));
        if (!read.IsRead)
        {
            // The same payload would be as unreadable the next time.
            Log.Unreadable(logger, read.Failure);
            await ack.SendAsync(cancellationToken);
            return;
        }

        if (intake.Depth > SlackEndpoint.MaxWaitingTurns || await handler.HandleAsync(read.Inbound, cancellationToken) is not { Ack: { } answer })
        {
            return;
        }

        await (answer.IsEmpty ? ack.SendAsync(cancellationToken) : ack.SendAsync(answer.Json, cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An envelope of Socket Mode was left alone: {Failure}")]
        public static partial void Unreadable(ILogger logger, SlackReadFailure? failure);
    }
}
