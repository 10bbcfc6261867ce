using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>Where content stands in the height of its container.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerticalContentAlignment>))]
public enum VerticalContentAlignment
{
    /// <summary>At the top.</summary>
    [JsonStringEnumMemberName("top")]
    Top,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,

    /// <summary>At the bottom.</summary>
    [JsonStringEnumMemberName("bottom")]
    Bottom,
}
