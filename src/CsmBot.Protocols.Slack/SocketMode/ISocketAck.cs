namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// Acknowledges one envelope, on the socket that it came on: Slack takes it on no other. See
/// https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge.
/// </summary>
public interface ISocketAck
{
    /// <summary>Acknowledges without an answer. False: the socket is gone, or it was done before.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<bool> SendAsync(CancellationToken cancellationToken);

    /// <summary>Acknowledges with an answer: a message, a <c>response_action</c>, options. False: the socket is gone, or it was done before.</summary>
    /// <param name="payload">JSON in UTF-8; left out where <see cref="SocketEnvelope.AcceptsResponsePayload"/> is false.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
