using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>
/// A picture: PNG, JPEG or GIF that does not move, from an address that everybody can reach. See https://adaptivecards.io/explorer/Image.html and
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages#picture-messages.
/// </summary>
public sealed record Image : AdaptiveElement
{
    /// <summary>The largest picture that Teams shows, in bytes: 1 MB.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>The largest width and the largest height, in pixels: 1,024.</summary>
    public const int MaxPixels = 1024;

    /// <summary>Where the picture is; <c>https</c> only.</summary>
    [JsonPropertyName("url")]
    public required Uri Url { get; init; }

    /// <summary>What the picture shows, in words, for those who do not see it.</summary>
    [JsonPropertyName("altText")]
    public required string AltText { get; init; }

    /// <summary>The size.</summary>
    [JsonPropertyName("size")]
    public ImageSize? Size { get; init; }
}
