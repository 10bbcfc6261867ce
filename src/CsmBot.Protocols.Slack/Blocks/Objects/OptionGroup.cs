namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>Choices of a menu under a heading. See https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object.</summary>
/// <param name="Label">The heading, at most <see cref="MaxLabelLength"/> characters.</param>
/// <param name="Options">The choices, at most <see cref="MaxOptions"/>.</param>
public sealed record OptionGroup(PlainText Label, IReadOnlyList<SelectOption> Options)
{
    /// <summary>The most characters of the heading: 75.</summary>
    public const int MaxLabelLength = 75;

    /// <summary>The most choices of one group: 100.</summary>
    public const int MaxOptions = 100;
}
