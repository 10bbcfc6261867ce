namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>What held the control. See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload.</summary>
public sealed record SlackContainer
{
    internal SlackContainer(Fields fields)
    {
        Type = fields.Text("type") ?? "";
        MessageTs = fields.Id("message_ts");
        ChannelId = fields.Id("channel_id");
        ThreadTs = fields.Id("thread_ts");
        ViewId = fields.Id("view_id");
        IsEphemeral = fields.Flag("is_ephemeral");
    }

    /// <summary><c>message</c>, <c>message_attachment</c> or <c>view</c>.</summary>
    public string Type { get; }

    /// <summary>The key of the message, with <see cref="ChannelId"/> what to update.</summary>
    public string? MessageTs { get; }

    /// <summary>The channel of the message.</summary>
    public string? ChannelId { get; }

    /// <summary>The thread of the message.</summary>
    public string? ThreadTs { get; }

    /// <summary>The view.</summary>
    public string? ViewId { get; }

    /// <summary>Whether only one person sees the message; then nothing but the response address can change it.</summary>
    public bool IsEphemeral { get; }
}
