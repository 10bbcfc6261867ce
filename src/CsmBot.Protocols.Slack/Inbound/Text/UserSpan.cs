namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A mention of a person or bot: <c>&lt;@U1|name&gt;</c>.</summary>
/// <param name="UserId">The id, the only part to go by.</param>
/// <param name="Name">The name, where the text tells it: in commands with <c>should_escape</c>.</param>
public sealed record UserSpan(string UserId, string? Name) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => "@" + (Name ?? UserId);
}
