namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A shortcut on a message was used. See https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.</summary>
public sealed record MessageAction : SlackInteraction
{
    internal MessageAction(Fields fields)
        : base(SlackInboundKind.MessageAction, fields)
    {
        CallbackId = fields.Text("callback_id") ?? "";
        MessageTs = fields.Id("message_ts");
        Message = fields.Object("message") is { } message ? new ReceivedMessage(message) : null;
        ChannelId = fields.Object("channel")?.Id("id");
        ResponseUrl = fields.Address("response_url");
    }

    /// <summary>Which one, as the manifest names it.</summary>
    public string CallbackId { get; }

    /// <summary>The key of the message.</summary>
    public string? MessageTs { get; }

    /// <summary>The message.</summary>
    public ReceivedMessage? Message { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }

    /// <inheritdoc/>
    public override string? ThreadTs => Message?.ThreadTs;

    /// <inheritdoc/>
    public override Uri? ResponseUrl { get; }
}
