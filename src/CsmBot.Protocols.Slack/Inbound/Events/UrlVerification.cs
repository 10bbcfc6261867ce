namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Slack asks whether the address is the bot's. It is signed as everything is. See https://docs.slack.dev/reference/events/url_verification.</summary>
public sealed record UrlVerification : SlackPayload
{
    internal UrlVerification(Fields fields)
        : base(SlackInboundKind.UrlVerification, fields.Element)
    {
        Challenge = fields.Text("challenge") ?? "";
    }

    /// <summary>What to answer with.</summary>
    public string Challenge { get; }
}
