using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A button. See https://docs.slack.dev/reference/block-kit/block-elements/button-element.</summary>
/// <param name="Text">What it says, at most <see cref="MaxTextLength"/> characters, of which clients show about 30.</param>
public sealed record ButtonElement(PlainText Text) : SlackElement("button"), ISectionAccessory, IActionsElement
{
    /// <summary>The most characters of <see cref="Text"/>: 75.</summary>
    public const int MaxTextLength = 75;

    /// <summary>The most characters of <see cref="Value"/>: 2,000.</summary>
    public const int MaxValueLength = 2000;

    /// <summary>The most characters of <see cref="Url"/>: 3,000.</summary>
    public const int MaxUrlLength = 3000;

    /// <summary>The most characters of <see cref="AccessibilityLabel"/>: 75.</summary>
    public const int MaxAccessibilityLabelLength = 75;

    /// <summary>What comes back with the press. People can send any other.</summary>
    public string? Value { get; init; }

    /// <summary>An address that the client opens; the press is reported all the same and wants its answer.</summary>
    public Uri? Url { get; init; }

    /// <summary>The colour; null is grey.</summary>
    public ButtonStyle? Style { get; init; }

    /// <summary>A question before the press counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>What screen readers say instead of <see cref="Text"/>.</summary>
    public string? AccessibilityLabel { get; init; }
}
