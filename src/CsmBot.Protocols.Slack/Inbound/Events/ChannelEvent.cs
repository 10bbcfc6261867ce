namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>
/// A channel was archived, brought back, renamed or deleted, or the bot left it. See https://docs.slack.dev/reference/events/channel_archive, https://docs.slack.dev/reference/events/channel_rename and https://docs.slack.dev/reference/events/channel_deleted; private channels have
/// the same events with <c>group</c>.
/// </summary>
public sealed record ChannelEvent : SlackEvent
{
    internal ChannelEvent(Fields fields)
        : base(fields)
    {
        // A renamed channel is an object, all others are ids.
        var channel = fields.Object("channel");
        ChannelId = channel?.Id("id") ?? fields.Id("channel");
        Name = channel?.Id("name");
        UserId = fields.Id("user");
    }

    /// <summary>The new name of a renamed channel.</summary>
    public string? Name { get; }

    /// <inheritdoc/>
    public override string? UserId { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
