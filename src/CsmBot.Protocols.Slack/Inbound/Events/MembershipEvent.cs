namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Somebody, perhaps the bot itself, came to a channel or went. See https://docs.slack.dev/reference/events/member_joined_channel and https://docs.slack.dev/reference/events/member_left_channel.</summary>
public sealed record MembershipEvent : SlackEvent
{
    internal MembershipEvent(Fields fields)
        : base(fields)
    {
        UserId = fields.Id("user");
        ChannelId = fields.Id("channel");
        InviterId = fields.Id("inviter");
    }

    /// <summary>True for coming, false for going.</summary>
    public bool IsJoin => Type == "member_joined_channel";

    /// <summary>Who invited; null for those who came by themselves.</summary>
    public string? InviterId { get; }

    /// <inheritdoc/>
    public override string? UserId { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
