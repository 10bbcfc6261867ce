using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu of the people of the workspace, of whom several can be taken. See https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element.</summary>
public sealed record MultiUsersSelect() : SlackElement("multi_users_select"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The ids of the people chosen at first.</summary>
    public IReadOnlyList<string>? InitialUsers { get; init; }

    /// <summary>The most people that can be taken, 1 or more; null for any number.</summary>
    public int? MaxSelectedItems { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
