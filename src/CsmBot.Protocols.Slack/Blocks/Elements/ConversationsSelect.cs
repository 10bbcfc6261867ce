using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu of channels and direct messages. See https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element.</summary>
public sealed record ConversationsSelect() : SlackElement("conversations_select"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The id of the conversation chosen at first.</summary>
    public string? InitialConversation { get; init; }

    /// <summary>Whether the conversation the person looks at is chosen at first.</summary>
    public bool DefaultToCurrentConversation { get; init; }

    /// <summary>Whether submitting the modal gives an address to post to the chosen conversation. Only in an input of a modal.</summary>
    public bool ResponseUrlEnabled { get; init; }

    /// <summary>Which conversations are offered; null for all.</summary>
    public ConversationFilter? Filter { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
