using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>Small print: texts and little pictures in one line. See https://docs.slack.dev/reference/block-kit/blocks/context-block.</summary>
/// <param name="Elements">1 to <see cref="MaxElements"/>.</param>
public sealed record ContextBlock(IReadOnlyList<IContextElement> Elements) : SlackBlock("context")
{
    /// <summary>The most elements: 10.</summary>
    public const int MaxElements = 10;
}
