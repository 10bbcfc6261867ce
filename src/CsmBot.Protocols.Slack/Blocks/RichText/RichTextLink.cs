namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A link.</summary>
/// <param name="Url">Where it leads.</param>
public sealed record RichTextLink(Uri Url) : RichTextRun("link")
{
    /// <summary>What it says; null is the address.</summary>
    public string? Text { get; init; }
}
