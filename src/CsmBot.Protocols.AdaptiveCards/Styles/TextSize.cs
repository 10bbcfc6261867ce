using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The size of text, relative to the client's own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextSize>))]
public enum TextSize
{
    /// <summary>That of body text.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>For details.</summary>
    [JsonStringEnumMemberName("small")]
    Small,

    /// <summary>For headings within a card.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>For the card's title.</summary>
    [JsonStringEnumMemberName("large")]
    Large,

    /// <summary>For one number on its own.</summary>
    [JsonStringEnumMemberName("extraLarge")]
    ExtraLarge,
}
