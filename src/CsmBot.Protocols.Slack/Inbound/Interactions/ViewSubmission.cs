namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A modal was submitted. See https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission.</summary>
public sealed record ViewSubmission : SlackInteraction
{
    internal ViewSubmission(Fields fields, ReceivedView view)
        : base(SlackInboundKind.ViewSubmission, fields)
    {
        View = view;
        ResponseUrls = fields.Objects("response_urls", item => new ViewResponseUrl(item));
    }

    /// <inheritdoc/>
    public override ReceivedView View { get; }

    /// <summary>Where to post to the conversations that were chosen in it; mostly empty.</summary>
    public IReadOnlyList<ViewResponseUrl> ResponseUrls { get; }
}
