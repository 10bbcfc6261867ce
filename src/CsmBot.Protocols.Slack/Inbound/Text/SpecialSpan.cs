namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>Another form with an exclamation mark, for example a date: <c>&lt;!date^...|fallback&gt;</c>.</summary>
/// <param name="Command">What stands behind the exclamation mark.</param>
/// <param name="Fallback">What is shown by clients that do not know it.</param>
public sealed record SpecialSpan(string Command, string? Fallback) : SlackSpan
{
    /// <inheritdoc/>
    public override string Shown => Fallback ?? "";
}
