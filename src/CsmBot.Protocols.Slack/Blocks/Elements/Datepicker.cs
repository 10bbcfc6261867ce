using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A calendar to take a date from. See https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element.</summary>
public sealed record Datepicker() : SlackElement("datepicker"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The date chosen at first, <c>YYYY-MM-DD</c>.</summary>
    public DateOnly? InitialDate { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
