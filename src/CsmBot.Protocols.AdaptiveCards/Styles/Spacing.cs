using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The space before an element; the client picks the pixels.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Spacing>))]
public enum Spacing
{
    /// <summary>The usual space.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>No space.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Little.</summary>
    [JsonStringEnumMemberName("small")]
    Small,

    /// <summary>More than usual.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Much.</summary>
    [JsonStringEnumMemberName("large")]
    Large,

    /// <summary>Very much.</summary>
    [JsonStringEnumMemberName("extraLarge")]
    ExtraLarge,

    /// <summary>As much as a container's padding.</summary>
    [JsonStringEnumMemberName("padding")]
    Padding,
}
