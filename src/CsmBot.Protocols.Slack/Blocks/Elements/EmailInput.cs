using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A field for a mail address. Only in modals. See https://docs.slack.dev/reference/block-kit/block-elements/email-input-element.</summary>
public sealed record EmailInput() : SlackElement("email_text_input"), IInputElement
{
    /// <summary>The address at first.</summary>
    public string? InitialValue { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>When it reports an action, where <see cref="InputBlock.DispatchAction"/> is set; null is on Enter.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
