using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>The colour of a button; without one it is grey. See https://docs.slack.dev/reference/block-kit/block-elements/button-element.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>Green: what leads on. One of a set at most.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>Red: what cannot be undone.</summary>
    [JsonStringEnumMemberName("danger")]
    Danger,
}
