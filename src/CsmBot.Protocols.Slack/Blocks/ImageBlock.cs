using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A picture across the whole width. See https://docs.slack.dev/reference/block-kit/blocks/image-block.</summary>
/// <param name="ImageUrl">The picture; anybody on the internet can fetch it. At most <see cref="MaxUrlLength"/> characters.</param>
/// <param name="AltText">What it shows, in words: screen readers have nothing else. At most <see cref="MaxAltTextLength"/> characters.</param>
public sealed record ImageBlock(Uri ImageUrl, string AltText) : SlackBlock("image")
{
    /// <summary>The most characters of the address: 3,000.</summary>
    public const int MaxUrlLength = 3000;

    /// <summary>The most characters of the text for screen readers: 2,000.</summary>
    public const int MaxAltTextLength = 2000;

    /// <summary>The most characters of <see cref="Title"/>: 2,000.</summary>
    public const int MaxTitleLength = 2000;

    /// <summary>A caption above it.</summary>
    public PlainText? Title { get; init; }
}
