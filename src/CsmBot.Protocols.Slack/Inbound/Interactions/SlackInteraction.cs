namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>What all interactions share. See https://docs.slack.dev/reference/interaction-payloads.</summary>
public abstract record SlackInteraction : SlackPayload
{
    private protected SlackInteraction(SlackInboundKind kind, Fields fields)
        : base(kind, fields.Element)
    {
        User = fields.Object("user") is { } user ? new SlackUser(user) : null;
        TriggerId = fields.Id("trigger_id");
    }

    /// <summary>Who did it.</summary>
    public SlackUser? User { get; }

    /// <summary>The token to open a modal with, within 3 seconds.</summary>
    public string? TriggerId { get; }

    /// <summary>Where it happened; null in views and for global shortcuts.</summary>
    public virtual string? ChannelId => null;

    /// <summary>The thread it happened in; null outside threads.</summary>
    public virtual string? ThreadTs => null;

    /// <summary>Where it can be answered without a token; null where there is none.</summary>
    public virtual Uri? ResponseUrl => null;

    /// <summary>The view it happened in; null outside views.</summary>
    public virtual ReceivedView? View => null;
}
