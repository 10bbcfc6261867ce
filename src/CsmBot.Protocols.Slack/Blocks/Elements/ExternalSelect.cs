using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu whose choices the bot is asked for while a person types. See https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element.</summary>
public sealed record ExternalSelect() : SlackElement("external_select"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The choice made at first.</summary>
    public SelectOption? InitialOption { get; init; }

    /// <summary>How many characters are typed before the bot is asked; null is 3.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
