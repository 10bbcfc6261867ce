using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>What a person does in a text field for it to report an action.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DispatchTrigger>))]
public enum DispatchTrigger
{
    /// <summary>Presses Enter.</summary>
    [JsonStringEnumMemberName("on_enter_pressed")]
    EnterPressed,

    /// <summary>Types or deletes a character.</summary>
    [JsonStringEnumMemberName("on_character_entered")]
    CharacterEntered,
}
