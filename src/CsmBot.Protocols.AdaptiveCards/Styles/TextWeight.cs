using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The weight of text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextWeight>))]
public enum TextWeight
{
    /// <summary>That of body text.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>Thin.</summary>
    [JsonStringEnumMemberName("lighter")]
    Lighter,

    /// <summary>Bold.</summary>
    [JsonStringEnumMemberName("bolder")]
    Bolder,
}
