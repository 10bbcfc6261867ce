namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>An emoji was put on a message or taken off. See https://docs.slack.dev/reference/events/reaction_added and https://docs.slack.dev/reference/events/reaction_removed.</summary>
public sealed record ReactionEvent : SlackEvent
{
    internal ReactionEvent(Fields fields)
        : base(fields)
    {
        var item = fields.Object("item");
        UserId = fields.Id("user");
        Reaction = fields.Id("reaction");
        ItemUserId = fields.Id("item_user");
        ChannelId = item?.Id("channel");
        MessageTs = item?.Id("ts");
    }

    /// <summary>True for put on, false for taken off.</summary>
    public bool IsAdded => Type == "reaction_added";

    /// <summary>The name of the emoji, without colons.</summary>
    public string? Reaction { get; }

    /// <summary>Who wrote the message.</summary>
    public string? ItemUserId { get; }

    /// <summary>The key of the message within <see cref="ChannelId"/>; null when it is no message.</summary>
    public string? MessageTs { get; }

    /// <inheritdoc/>
    public override string? UserId { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
