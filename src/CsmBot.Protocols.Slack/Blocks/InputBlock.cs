using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A question with a field for its answer. A modal with one needs a submit button. See https://docs.slack.dev/reference/block-kit/blocks/input-block.</summary>
/// <param name="Label">The question, at most <see cref="MaxLabelLength"/> characters.</param>
/// <param name="Element">The field.</param>
public sealed record InputBlock(PlainText Label, IInputElement Element) : SlackBlock("input")
{
    /// <summary>The most characters of the question: 2,000.</summary>
    public const int MaxLabelLength = 2000;

    /// <summary>The most characters of <see cref="Hint"/>: 2,000.</summary>
    public const int MaxHintLength = 2000;

    /// <summary>A line in small letters under the field.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the field also reports actions before the view is submitted.</summary>
    public bool DispatchAction { get; init; }
}
