namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>How a <see cref="SocketModeClient"/> fares, for a health check. See https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
/// <param name="State">In one word.</param>
/// <param name="OpenSockets">How many have said hello and are open, replaced ones that drain not counted.</param>
/// <param name="WantedSockets">How many there should be.</param>
public sealed record SocketModeStatus(SocketModeState State, int OpenSockets, int WantedSockets)
{
    /// <summary>When a socket last said hello; null before the first.</summary>
    public DateTimeOffset? LastHelloAt { get; init; }

    /// <summary>When the last envelope came; null before the first.</summary>
    public DateTimeOffset? LastEnvelopeAt { get; init; }

    /// <summary>Slack's last error, or what the last socket failed of; null when there was none since the last hello.</summary>
    public string? LastError { get; init; }

    /// <summary>Why it ended; null while it runs.</summary>
    public SocketModeStop? StopReason { get; init; }
}
