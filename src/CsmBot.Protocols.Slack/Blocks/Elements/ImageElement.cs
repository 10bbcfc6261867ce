using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A small picture beside a section or in a context. See https://docs.slack.dev/reference/block-kit/block-elements/image-element.</summary>
/// <param name="ImageUrl">The picture; anybody on the internet can fetch it. At most <see cref="ImageBlock.MaxUrlLength"/> characters.</param>
/// <param name="AltText">What it shows, in words, at most <see cref="ImageBlock.MaxAltTextLength"/> characters.</param>
public sealed record ImageElement(Uri ImageUrl, string AltText) : ISectionAccessory, IContextElement
{
    /// <summary>Always <c>image</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "image";
}
