namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>Controls of a message or view were used, mostly one. See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.</summary>
public sealed record BlockActions : SlackInteraction
{
    internal BlockActions(Fields fields)
        : base(SlackInboundKind.BlockActions, fields)
    {
        Actions = fields.Objects("actions", item => new SlackAction(item));
        Container = fields.Object("container") is { } container ? new SlackContainer(container) : null;
        Message = fields.Object("message") is { } message ? new ReceivedMessage(message) : null;
        View = fields.Object("view") is { } view ? new ReceivedView(view) : null;
        State = fields.Object("state") is { } state ? new ViewState(state) : View?.State ?? new ViewState(null);
        ChannelId = fields.Object("channel")?.Id("id") ?? Container?.ChannelId;
        ResponseUrl = fields.Address("response_url");
    }

    /// <summary>What was used; each wants to be handled.</summary>
    public IReadOnlyList<SlackAction> Actions { get; }

    /// <summary>What held the controls.</summary>
    public SlackContainer? Container { get; }

    /// <summary>The message that held them; null in views, and for messages that only one person sees.</summary>
    public ReceivedMessage? Message { get; }

    /// <summary>What all controls of the message or view hold.</summary>
    public ViewState State { get; }

    /// <inheritdoc/>
    public override ReceivedView? View { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }

    /// <inheritdoc/>
    public override string? ThreadTs => Container?.ThreadTs ?? Message?.ThreadTs;

    /// <inheritdoc/>
    public override Uri? ResponseUrl { get; }
}
