using CsmBot.Protocols.Slack.Blocks.RichText;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>
/// Text whose style is beside the letters, not among them: words of people need no escaping and cannot mention anybody. See https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.
/// </summary>
/// <param name="Elements">The paragraphs, lists and quotes; at least one.</param>
public sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : SlackBlock("rich_text");
