namespace CsmBot.Protocols.Slack.Inbound.Commands;

/// <summary>A slash command. See https://docs.slack.dev/interactivity/implementing-slash-commands.</summary>
public sealed record SlashCommand : SlackPayload
{
    internal SlashCommand(Fields fields)
        : base(SlackInboundKind.Command, fields.Element)
    {
        Command = fields.Text("command") ?? "";
        Text = fields.Text("text") ?? "";
        UserId = fields.Id("user_id");
        ChannelId = fields.Id("channel_id");
        ChannelName = fields.Id("channel_name");
    }

    /// <summary>The command with its slash, for example <c>/triage</c>.</summary>
    public string Command { get; }

    /// <summary>
    /// What was typed behind it; empty when nothing was, and then help is due. With <c>should_escape</c> in the manifest people and channels come as ids: see
    /// <see cref="Inbound.Text.SlackText.Parse"/>.
    /// </summary>
    public string Text { get; }

    /// <summary>Who typed it.</summary>
    public string? UserId { get; }

    /// <summary>Where it was typed; the bot need not be there.</summary>
    public string? ChannelId { get; }

    /// <summary>The name of that place: <c>directmessage</c> and <c>privategroup</c> are not its own.</summary>
    public string? ChannelName { get; }
}
