using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A text field of one line or several. See https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element.</summary>
public sealed record PlainTextInput() : SlackElement("plain_text_input"), IInputElement
{
    /// <summary>The most that <see cref="MinLength"/> and <see cref="MaxLength"/> can ask for: 3,000 characters.</summary>
    public const int LengthLimit = 3000;

    /// <summary>The text at first.</summary>
    public string? InitialValue { get; init; }

    /// <summary>Whether the field has several lines.</summary>
    public bool Multiline { get; init; }

    /// <summary>The fewest characters, 0 to <see cref="LengthLimit"/>.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters, 1 to <see cref="LengthLimit"/>.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>When it reports an action, where <see cref="InputBlock.DispatchAction"/> is set; null is on Enter.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
