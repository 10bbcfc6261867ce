namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>What happened to a socket that has said hello.</summary>
internal enum SocketEnd
{
    /// <summary>It is about to be closed: replace it first.</summary>
    Refresh,

    /// <summary>It is closed, or silent.</summary>
    Lost,

    /// <summary>There are too many: close it, and wait before opening another.</summary>
    TooMany,

    /// <summary>Socket Mode was switched off.</summary>
    LinkDisabled,
}
