using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>What happened, by kind. See https://docs.slack.dev/reference/events.</summary>
public abstract record SlackEvent
{
    private protected SlackEvent(Fields fields)
    {
        Type = fields.Text("type") ?? "";
        EventTs = fields.Id("event_ts");
        Raw = fields.Element;
    }

    /// <summary>Slack's word for it, for example <c>app_mention</c>.</summary>
    public string Type { get; }

    /// <summary>When it happened, as a key and not as a number; null for events about the installation.</summary>
    public string? EventTs { get; }

    /// <summary>Everything that came. Holds words of people: never log it.</summary>
    public JsonElement Raw { get; }

    /// <summary>Who did it; null where nobody did or it is not told.</summary>
    public virtual string? UserId => null;

    /// <summary>Where it happened; null where it was nowhere in particular.</summary>
    public virtual string? ChannelId => null;

    /// <summary>The thread it happened in; null outside threads.</summary>
    public virtual string? ThreadTs => null;

    /// <summary>The type alone: an event that finds its way into a log says nothing about people.</summary>
    public sealed override string ToString() => Type;
}
