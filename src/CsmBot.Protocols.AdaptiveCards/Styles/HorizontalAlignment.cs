using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>Where content stands in its line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>At the left.</summary>
    [JsonStringEnumMemberName("left")]
    Left,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,

    /// <summary>At the right.</summary>
    [JsonStringEnumMemberName("right")]
    Right,
}
