using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The size of a picture.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImageSize>))]
public enum ImageSize
{
    /// <summary>Its own, or less where there is no room.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>All of the width.</summary>
    [JsonStringEnumMemberName("stretch")]
    Stretch,

    /// <summary>About 40 pixels.</summary>
    [JsonStringEnumMemberName("small")]
    Small,

    /// <summary>About 80 pixels.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>About 160 pixels.</summary>
    [JsonStringEnumMemberName("large")]
    Large,
}
