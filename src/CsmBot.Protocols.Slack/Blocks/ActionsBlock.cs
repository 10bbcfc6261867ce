using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A row of buttons and menus. See https://docs.slack.dev/reference/block-kit/blocks/actions-block.</summary>
/// <param name="Elements">1 to <see cref="MaxElements"/>.</param>
public sealed record ActionsBlock(IReadOnlyList<IActionsElement> Elements) : SlackBlock("actions")
{
    /// <summary>The most elements: 25.</summary>
    public const int MaxElements = 25;
}
