using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>The background of a container or column. See https://adaptivecards.io/explorer/Container.html.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>That of the card.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>Set off from the card.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    /// <summary>Something good.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>Something wrong or urgent.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,

    /// <summary>Something to watch.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Something that stands out.</summary>
    [JsonStringEnumMemberName("accent")]
    Accent,
}
