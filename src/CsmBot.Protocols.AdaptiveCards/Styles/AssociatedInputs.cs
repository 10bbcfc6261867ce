using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>Which inputs of the card go along with an action.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>All of them, after a check of what is required.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>None: nothing is checked, nothing typed is sent.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
