namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>A look at the certificate. Slack may send it unsigned, so whatever else was in it is dropped. See https://docs.slack.dev/interactivity/implementing-slash-commands.</summary>
public sealed record SslCheck : SlackPayload
{
    internal SslCheck()
        : base(SlackInboundKind.SslCheck, default)
    {
    }
}
