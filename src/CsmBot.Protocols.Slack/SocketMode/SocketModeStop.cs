namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Why a <see cref="SocketModeClient"/> ended. See https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect.</summary>
public enum SocketModeStop
{
    /// <summary>It was asked to.</summary>
    Cancelled,

    /// <summary>Socket Mode was switched off in the app's settings: tell an administrator.</summary>
    LinkDisabled,

    /// <summary>Slack refuses the app's token for good; <see cref="SocketModeStatus.LastError"/> says how.</summary>
    Refused,
}
