namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A modal with <c>notify_on_close</c> was closed. See https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed.</summary>
public sealed record ViewClosed : SlackInteraction
{
    internal ViewClosed(Fields fields, ReceivedView view)
        : base(SlackInboundKind.ViewClosed, fields)
    {
        View = view;
        IsCleared = fields.Flag("is_cleared");
    }

    /// <inheritdoc/>
    public override ReceivedView View { get; }

    /// <summary>Whether the whole stack went with it.</summary>
    public bool IsCleared { get; }
}
