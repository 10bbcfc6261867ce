namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A line across. See https://docs.slack.dev/reference/block-kit/blocks/divider-block.</summary>
public sealed record DividerBlock() : SlackBlock("divider");
