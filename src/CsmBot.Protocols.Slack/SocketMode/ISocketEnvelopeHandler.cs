namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// Takes envelopes. Called for several at a time. See https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge.
/// </summary>
public interface ISocketEnvelopeHandler
{
    /// <summary>
    /// Acknowledges within 3 seconds and then does the work, or better leaves it to a queue. What is not acknowledged, because this
    /// throws for example, Slack delivers again if it is an event.
    /// </summary>
    /// <param name="envelope">What came.</param>
    /// <param name="ack">Answers on the socket that it came on.</param>
    /// <param name="cancellationToken">Ends with the client.</param>
    Task HandleAsync(SocketEnvelope envelope, ISocketAck ack, CancellationToken cancellationToken);
}
