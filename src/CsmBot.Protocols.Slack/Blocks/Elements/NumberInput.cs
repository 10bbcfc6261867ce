using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A field for a number; it comes back as text. See https://docs.slack.dev/reference/block-kit/block-elements/number-input-element.</summary>
public sealed record NumberInput() : SlackElement("number_input"), IInputElement
{
    /// <summary>Whether digits behind the point are allowed. Always written: Slack insists on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsDecimalAllowed { get; init; }

    /// <summary>The number at first, with a decimal point.</summary>
    public string? InitialValue { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public string? MinValue { get; init; }

    /// <summary>The largest number allowed.</summary>
    public string? MaxValue { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>When it reports an action, where <see cref="InputBlock.DispatchAction"/> is set; null is on Enter.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
