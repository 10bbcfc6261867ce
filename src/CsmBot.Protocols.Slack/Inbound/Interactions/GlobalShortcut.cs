namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A global shortcut was used. It happens in no conversation. See https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.</summary>
public sealed record GlobalShortcut : SlackInteraction
{
    internal GlobalShortcut(Fields fields)
        : base(SlackInboundKind.Shortcut, fields)
    {
        CallbackId = fields.Text("callback_id") ?? "";
    }

    /// <summary>Which one, as the manifest names it.</summary>
    public string CallbackId { get; }
}
