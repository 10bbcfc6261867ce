namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>
/// Text in Slack's own markup. What people or systems supplied must be escaped: <see cref="Inbound.Text.Mrkdwn.Escape"/>. See
/// https://docs.slack.dev/messaging/formatting-message-text.
/// </summary>
/// <param name="Text">The text with its markup.</param>
public sealed record MrkdwnText(string Text) : TextObject("mrkdwn", Text)
{
    /// <summary>Whether addresses and names in it are left as they are instead of being made links.</summary>
    public bool Verbatim { get; init; }
}
