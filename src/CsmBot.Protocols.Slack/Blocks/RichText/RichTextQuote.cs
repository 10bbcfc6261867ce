namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A quotation.</summary>
/// <param name="Elements">Its runs of text, links and mentions.</param>
public sealed record RichTextQuote(IReadOnlyList<RichTextRun> Elements) : RichTextPart("rich_text_quote");
