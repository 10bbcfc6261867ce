namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A menu asks for its choices while somebody types. See https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload.</summary>
public sealed record BlockSuggestion : SlackInteraction
{
    internal BlockSuggestion(Fields fields)
        : base(SlackInboundKind.BlockSuggestion, fields)
    {
        BlockId = fields.Text("block_id") ?? "";
        ActionId = fields.Text("action_id") ?? "";
        Typed = fields.Text("value") ?? "";
        View = fields.Object("view") is { } view ? new ReceivedView(view) : null;
        ChannelId = fields.Object("channel")?.Id("id") ?? fields.Object("container")?.Id("channel_id");
    }

    /// <summary>The block of the menu.</summary>
    public string BlockId { get; }

    /// <summary>The menu.</summary>
    public string ActionId { get; }

    /// <summary>What was typed so far.</summary>
    public string Typed { get; }

    /// <inheritdoc/>
    public override ReceivedView? View { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
