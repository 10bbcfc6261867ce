using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The colour of text. See https://adaptivecards.io/explorer/TextBlock.html.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextColor>))]
public enum TextColor
{
    /// <summary>That of the card.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>Darker.</summary>
    [JsonStringEnumMemberName("dark")]
    Dark,

    /// <summary>Lighter.</summary>
    [JsonStringEnumMemberName("light")]
    Light,

    /// <summary>That of links.</summary>
    [JsonStringEnumMemberName("accent")]
    Accent,

    /// <summary>Something good.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>Something to watch.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Something wrong or urgent.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,
}
