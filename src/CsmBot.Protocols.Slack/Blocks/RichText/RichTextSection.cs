namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A paragraph, or an entry of a list.</summary>
/// <param name="Elements">Its runs of text, links and mentions.</param>
public sealed record RichTextSection(IReadOnlyList<RichTextRun> Elements) : RichTextPart("rich_text_section");
