using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>The message that held the control, or that a shortcut was used on.</summary>
public sealed record ReceivedMessage
{
    internal ReceivedMessage(Fields fields)
    {
        Ts = fields.Id("ts");
        ThreadTs = fields.Id("thread_ts");
        UserId = fields.Id("user");
        BotId = fields.Id("bot_id");
        Text = fields.Text("text") ?? "";
        Raw = fields.Element;
    }

    /// <summary>Its key within the channel.</summary>
    public string? Ts { get; }

    /// <summary>The first message of its thread; null outside threads.</summary>
    public string? ThreadTs { get; }

    /// <summary>Who wrote it.</summary>
    public string? UserId { get; }

    /// <summary>The bot that wrote it.</summary>
    public string? BotId { get; }

    /// <summary>Its text with mentions, links and entities.</summary>
    public string Text { get; }

    /// <summary>Everything that came. Never log it.</summary>
    public JsonElement Raw { get; }
}
