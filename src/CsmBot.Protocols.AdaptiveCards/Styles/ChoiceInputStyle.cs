using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>How a choice is offered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceInputStyle>))]
public enum ChoiceInputStyle
{
    /// <summary>As a drop-down list.</summary>
    [JsonStringEnumMemberName("compact")]
    Compact,

    /// <summary>As radio buttons or checkboxes.</summary>
    [JsonStringEnumMemberName("expanded")]
    Expanded,
}
