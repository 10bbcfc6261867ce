namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A call to everybody: <c>&lt;!here&gt;</c>, <c>&lt;!channel&gt;</c> or <c>&lt;!everyone&gt;</c>.</summary>
/// <param name="Range"><c>here</c>, <c>channel</c> or <c>everyone</c>.</param>
public sealed record BroadcastSpan(string Range) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => "@" + Range;
}
