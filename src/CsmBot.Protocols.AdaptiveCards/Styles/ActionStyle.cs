using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Styles;

/// <summary>How a button looks. See https://adaptivecards.io/explorer/ActionStyle.html.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>A plain button.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The action that leads on.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>The action that takes away.</summary>
    [JsonStringEnumMemberName("destructive")]
    Destructive,
}
