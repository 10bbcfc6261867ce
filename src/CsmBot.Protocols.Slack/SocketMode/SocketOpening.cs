namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>What became of an attempt to open a socket: a connection, or an error.</summary>
internal sealed record SocketOpening(SocketConnection? Connection)
{
    public string? Error { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Set when there is no sense in trying again.</summary>
    public SocketModeStop? Stop { get; init; }

    public static SocketOpening Failed(string error, TimeSpan? retryAfter = null) => new(Connection: null) { Error = error, RetryAfter = retryAfter };

    public static SocketOpening Stopped(SocketModeStop stop, string error) => new(Connection: null) { Error = error, Stop = stop };
}
