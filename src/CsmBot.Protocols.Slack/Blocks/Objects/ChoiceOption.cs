namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>A choice of checkboxes or radio buttons, where markup is allowed. Limits as of <see cref="SelectOption"/>.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Value">What comes back.</param>
public sealed record ChoiceOption(TextObject Text, string Value)
{
    /// <summary>A line in small letters under the text.</summary>
    public PlainText? Description { get; init; }
}
