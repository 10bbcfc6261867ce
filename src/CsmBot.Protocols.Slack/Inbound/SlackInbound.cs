namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>One thing that came from Slack, the same whether it came by HTTP or by Socket Mode.</summary>
public sealed record SlackInbound
{
    /// <summary>What it is; also <see cref="SlackPayload.Kind"/>.</summary>
    public SlackInboundKind Kind => Payload.Kind;

    /// <summary>Slack's own word for it: the type of a payload, <c>event_callback</c> for events, <c>slash_command</c> for commands. Shortened to 64 characters; safe to log.</summary>
    public required string Type { get; init; }

    /// <summary>Whose installation it came to.</summary>
    public required SlackTenant Tenant { get; init; }

    /// <summary>Who did it (<c>U...</c> or <c>W...</c>); null where nobody did.</summary>
    public string? UserId { get; init; }

    /// <summary>The workspace the person belongs to, where it is told. Another one than the tenant's: somebody from outside, by Slack Connect.</summary>
    public string? UserTeamId { get; init; }

    /// <summary>Where it happened (<c>C...</c>, <c>D...</c> or <c>G...</c>); null for global shortcuts, and in modals and Home tabs.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The thread it happened in, as the <c>ts</c> of its first message; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The token to open a modal with, within 3 seconds of when Slack sent it; null for events.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where the interaction can be answered without a token, see <see cref="Messages.ResponseMessage"/>; null where there is none. A secret: never log it.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>Which repetition it is; null at the first sending.</summary>
    public SlackRetry? Retry { get; init; }

    /// <summary>What came in.</summary>
    public required SlackPayload Payload { get; init; }

    /// <summary>Kind and type alone: nothing about people finds its way into a log.</summary>
    public override string ToString() => $"{Kind} {Type}";
}
