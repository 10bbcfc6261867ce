namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A mention of a user group: <c>&lt;!subteam^S1|@handle&gt;</c>.</summary>
/// <param name="UserGroupId">The id.</param>
/// <param name="Handle">The handle with its <c>@</c>, where the text tells it.</param>
public sealed record UserGroupSpan(string UserGroupId, string? Handle) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => Handle ?? "@" + UserGroupId;
}
