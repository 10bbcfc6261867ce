namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>How a <see cref="SocketModeClient"/> fares. See https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
public enum SocketModeState
{
    /// <summary>Not run yet, or no socket has said hello yet.</summary>
    Starting,

    /// <summary>All sockets are open.</summary>
    Connected,

    /// <summary>Some sockets are open: nothing is lost, and one more failure would be felt.</summary>
    Degraded,

    /// <summary>No socket is open; the client goes on trying.</summary>
    Disconnected,

    /// <summary>It has ended and does not try again; see <see cref="SocketModeStatus.StopReason"/>.</summary>
    Stopped,
}
