namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A link to a channel: <c>&lt;#C1|name&gt;</c>.</summary>
/// <param name="ChannelId">The id.</param>
/// <param name="Name">The name, where the text tells it; private channels have none.</param>
public sealed record ChannelSpan(string ChannelId, string? Name) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => "#" + (Name ?? ChannelId);
}
