using System.ComponentModel.DataAnnotations;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Settings of a <see cref="SocketModeClient"/>. See https://docs.slack.dev/apis/events-api/using-socket-mode.</summary>
public sealed class SocketModeOptions
{
    /// <summary>
    /// How many sockets are kept open; Slack allows 10 and sends each envelope to any one of them. Two let one be replaced while the
    /// other serves.
    /// </summary>
    [Range(1, 10)]
    public int Connections { get; set; } = 2;

    /// <summary>The time between the first openings, so that the sockets do not end together hours later.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Stagger { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long connecting, and then the hello, may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan HelloTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the far end is asked whether it is there. Timed by the runtime, not by the client's clock.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long its answer may take before the socket is given up. Timed by the runtime, not by the client's clock.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a replaced socket stays open for what is still to be acknowledged on it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The first pause after a failure; each further one is twice as long, and a random part up to a half is added.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause, before the random part.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest envelope in bytes. A larger one is passed over, unacknowledged.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxEnvelopeBytes { get; set; } = 1024 * 1024;

    /// <summary>How many envelopes are handled at a time on one socket. Those beyond it are passed over, unacknowledged.</summary>
    [Range(1, 100_000)]
    public int MaxInFlight { get; set; } = 256;
}
