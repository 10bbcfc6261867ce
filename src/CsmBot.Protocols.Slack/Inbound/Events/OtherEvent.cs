namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>An event this library does not know. Acknowledge it.</summary>
public sealed record OtherEvent : SlackEvent
{
    internal OtherEvent(Fields fields)
        : base(fields)
    {
        UserId = fields.Id("user") ?? fields.Object("user")?.Id("id");
        ChannelId = fields.Id("channel") ?? fields.Object("channel")?.Id("id");
    }

    /// <inheritdoc/>
    public override string? UserId { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
