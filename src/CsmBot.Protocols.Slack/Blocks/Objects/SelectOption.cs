namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>A choice of a menu. See https://docs.slack.dev/reference/block-kit/composition-objects/option-object.</summary>
/// <param name="Text">What is shown, at most <see cref="MaxTextLength"/> characters.</param>
/// <param name="Value">What comes back, at most <see cref="MaxValueLength"/> characters.</param>
public sealed record SelectOption(PlainText Text, string Value)
{
    /// <summary>The most characters of the text of an option: 75.</summary>
    public const int MaxTextLength = 75;

    /// <summary>The most characters of the value of an option: 75. Some pages say 150; the smaller figure is safe.</summary>
    public const int MaxValueLength = 75;

    /// <summary>The most characters of the description of an option: 75.</summary>
    public const int MaxDescriptionLength = 75;

    /// <summary>A line in small letters under the text.</summary>
    public PlainText? Description { get; init; }
}
