using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>Where an action is shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionMode>))]
public enum ActionMode
{
    /// <summary>As a button.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>In the overflow menu.</summary>
    [JsonStringEnumMemberName("secondary")]
    Secondary,
}
