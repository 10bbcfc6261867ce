using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A heading. See https://docs.slack.dev/reference/block-kit/blocks/header-block.</summary>
/// <param name="Text">The heading, at most <see cref="MaxTextLength"/> characters.</param>
public sealed record HeaderBlock(PlainText Text) : SlackBlock("header")
{
    /// <summary>The most characters of the heading: 150.</summary>
    public const int MaxTextLength = 150;
}
