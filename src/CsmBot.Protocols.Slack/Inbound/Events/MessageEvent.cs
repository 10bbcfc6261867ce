namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>
/// A message, or what became of one (<see cref="Subtype"/>), or a mention of the bot, which comes as an event of its own besides. See https://docs.slack.dev/reference/events/message and
/// https://docs.slack.dev/reference/events/app_mention.
/// </summary>
public sealed record MessageEvent : SlackEvent
{
    private readonly Fields _fields;

    internal MessageEvent(Fields fields)
        : base(fields)
    {
        _fields = fields;
        Inner = fields.Object("message") is { } inner ? new MessageEvent(inner) : null;
    }

    /// <summary>Whether it is the event <c>app_mention</c>. Key it with its message on channel and <see cref="Ts"/>: the two have different event ids.</summary>
    public bool IsMention => Type == "app_mention";

    /// <summary>What kind of message, for example <c>message_changed</c>, <c>bot_message</c> or <c>file_share</c>; null for a plain one.</summary>
    public string? Subtype => _fields.Id("subtype");

    /// <summary>The text with mentions, links and entities: see <see cref="Inbound.Text.SlackText.Parse"/>.</summary>
    public string Text => _fields.Text("text") ?? "";

    /// <summary>The key of the message within its channel.</summary>
    public string? Ts => _fields.Id("ts");

    /// <summary>The bot that wrote it; null when a person did.</summary>
    public string? BotId => _fields.Id("bot_id");

    /// <summary><c>im</c>, <c>mpim</c>, <c>channel</c> or <c>group</c>; mentions lack it.</summary>
    public string? ChannelType => _fields.Id("channel_type");

    /// <summary>The writer's workspace, where it is told: in shared channels.</summary>
    public string? UserTeamId => _fields.Id("user_team") ?? _fields.Id("source_team") ?? _fields.Id("team");

    /// <summary>The message as it is now, where the event is about a change of one.</summary>
    public MessageEvent? Inner { get; }

    /// <inheritdoc/>
    public override string? UserId => _fields.Id("user");

    /// <inheritdoc/>
    public override string? ChannelId => _fields.Id("channel");

    /// <inheritdoc/>
    public override string? ThreadTs => _fields.Id("thread_ts");

    /// <summary>Whether the bot, or any other bot, wrote it: not to be answered, or two bots talk for ever.</summary>
    /// <param name="botUserId">The bot's own user id.</param>
    public bool IsFromBot(string? botUserId) =>
        BotId is not null || Subtype == "bot_message" || (botUserId is not null && UserId == botUserId) || Inner?.IsFromBot(botUserId) == true;
}
