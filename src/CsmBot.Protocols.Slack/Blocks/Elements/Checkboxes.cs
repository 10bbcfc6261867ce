using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>Boxes to tick. See https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element.</summary>
public sealed record Checkboxes() : SlackElement("checkboxes"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The most boxes: 10.</summary>
    public const int MaxOptions = 10;

    /// <summary>The boxes, 1 to <see cref="MaxOptions"/>.</summary>
    public required IReadOnlyList<ChoiceOption> Options { get; init; }

    /// <summary>The boxes ticked at first; each equal to one of <see cref="Options"/>.</summary>
    public IReadOnlyList<ChoiceOption>? InitialOptions { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
