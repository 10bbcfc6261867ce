using CsmBot.Protocols.Slack.Inbound.Responses;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>What Slack is answered, whichever way it asked.</summary>
/// <param name="Ack">Null when it is to come again: then nothing is acknowledged.</param>
internal readonly record struct SlackOutcome(SlackAck? Ack)
{
    public static SlackOutcome Done { get; } = new(SlackAck.Empty);

    public static SlackOutcome ComeAgain { get; } = new(null);
}
