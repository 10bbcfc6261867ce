namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>Words, shown as they are.</summary>
/// <param name="Text">The words.</param>
public sealed record RichTextText(string Text) : RichTextRun("text");
