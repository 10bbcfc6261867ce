using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>What a text block is to screen readers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A paragraph.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>A heading.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,
}
