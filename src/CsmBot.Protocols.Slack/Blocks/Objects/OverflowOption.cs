namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>An entry of an overflow menu. Limits as of <see cref="SelectOption"/>.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Value">What comes back.</param>
public sealed record OverflowOption(PlainText Text, string Value)
{
    /// <summary>The most characters of <see cref="Url"/>: 3,000.</summary>
    public const int MaxUrlLength = 3000;

    /// <summary>An address that the client opens; the press is reported all the same.</summary>
    public Uri? Url { get; init; }

    /// <summary>A line in small letters under the text.</summary>
    public PlainText? Description { get; init; }
}
