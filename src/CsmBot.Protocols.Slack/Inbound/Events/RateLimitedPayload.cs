namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Slack drops events of a workspace: there were more than 30,000 in an hour. See https://docs.slack.dev/reference/events/app_rate_limited.</summary>
public sealed record RateLimitedPayload : SlackPayload
{
    internal RateLimitedPayload(Fields fields)
        : base(SlackInboundKind.RateLimited, fields.Element)
    {
        TeamId = fields.Id("team_id");
        Minute = fields.UnixTime("minute_rate_limited");
    }

    /// <summary>The workspace.</summary>
    public string? TeamId { get; }

    /// <summary>The minute in which it began.</summary>
    public DateTimeOffset? Minute { get; }
}
