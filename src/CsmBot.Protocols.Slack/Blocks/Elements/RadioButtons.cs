using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>Choices of which one is taken. See https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element.</summary>
public sealed record RadioButtons() : SlackElement("radio_buttons"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The most choices: 10.</summary>
    public const int MaxOptions = 10;

    /// <summary>The choices, 1 to <see cref="MaxOptions"/>.</summary>
    public required IReadOnlyList<ChoiceOption> Options { get; init; }

    /// <summary>The choice made at first; equal to one of <see cref="Options"/>.</summary>
    public ChoiceOption? InitialOption { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
