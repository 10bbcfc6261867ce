using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu of the people of the workspace. See https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element.</summary>
public sealed record UsersSelect() : SlackElement("users_select"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The id of the person chosen at first.</summary>
    public string? InitialUser { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
