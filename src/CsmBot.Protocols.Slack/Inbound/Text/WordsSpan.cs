namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>Words, unescaped.</summary>
/// <param name="Text">The words.</param>
public sealed record WordsSpan(string Text) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => Text;
}
