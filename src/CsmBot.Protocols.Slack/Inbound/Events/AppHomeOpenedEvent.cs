using CsmBot.Protocols.Slack.Inbound.Interactions;

namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Somebody opened the bot's Home or its messages. See https://docs.slack.dev/reference/events/app_home_opened.</summary>
public sealed record AppHomeOpenedEvent : SlackEvent
{
    internal AppHomeOpenedEvent(Fields fields)
        : base(fields)
    {
        UserId = fields.Id("user");
        ChannelId = fields.Id("channel");
        Tab = fields.Id("tab");
        View = fields.Object("view") is { } view ? new ReceivedView(view) : null;
    }

    /// <summary><c>home</c> or <c>messages</c>; only the first wants a view.</summary>
    public string? Tab { get; }

    /// <summary>The view that is there; its hash guards against overwriting a newer one. Null when none was ever published.</summary>
    public ReceivedView? View { get; }

    /// <inheritdoc/>
    public override string? UserId { get; }

    /// <inheritdoc/>
    public override string? ChannelId { get; }
}
