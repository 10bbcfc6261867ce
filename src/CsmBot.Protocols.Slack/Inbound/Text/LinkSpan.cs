namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A link: <c>&lt;url|label&gt;</c>. A mail address comes as <c>mailto:</c>.</summary>
/// <param name="Target">Where it leads; text, for people type what is no address.</param>
/// <param name="Label">What it says, where that is not the address.</param>
public sealed record LinkSpan(string Target, string? Label) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => Label ?? Target;
}
