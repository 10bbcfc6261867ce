using System.Text.Json;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// Something that Slack sends over a socket: what would be a request over HTTP. See
/// https://docs.slack.dev/apis/events-api/using-socket-mode#events.
/// </summary>
public sealed record SocketEnvelope
{
    /// <summary>The id of this delivery, which the acknowledgement names.</summary>
    public required string EnvelopeId { get; init; }

    /// <summary><c>events_api</c>, <c>slash_commands</c>, <c>interactive</c>, or what else Slack says.</summary>
    public required string Type { get; init; }

    /// <summary>The same JSON as over HTTP; of commands an object instead of a form.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>Whether the acknowledgement may hold an answer.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>0 for the first delivery of an event; null where Slack does not say.</summary>
    public int? RetryAttempt { get; init; }

    /// <summary>Why it is delivered again, for example <c>timeout</c>; null or empty the first time.</summary>
    public string? RetryReason { get; init; }
}
