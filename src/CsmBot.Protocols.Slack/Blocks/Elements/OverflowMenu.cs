using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu behind three dots. See https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element.</summary>
public sealed record OverflowMenu() : SlackElement("overflow"), ISectionAccessory, IActionsElement
{
    /// <summary>The most entries: 5.</summary>
    public const int MaxOptions = 5;

    /// <summary>The entries, 1 to <see cref="MaxOptions"/>.</summary>
    public required IReadOnlyList<OverflowOption> Options { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }
}
