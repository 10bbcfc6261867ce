using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks.Elements;

namespace CsmBot.Channels.Slack.Rendering;

/// <summary>
/// What a button or form carries through Slack and back, as JSON in the <c>value</c> of the control. Anyone who can press can send any of it: it names what was
/// pressed and proves nothing.
/// </summary>
/// <param name="Action">The action id of a pressed button; null for a form.</param>
/// <param name="Form">The form id of a submitted form; null for a button.</param>
/// <param name="Message">The key of the message that holds the card.</param>
/// <param name="OpensForm">The press is answered by a form, so a window is opened for it.</param>
/// <param name="Fields">The names of the form's fields, by which their values are found.</param>
internal sealed record CardData(
    [property: JsonPropertyName("a")] string? Action = null,
    [property: JsonPropertyName("f")] string? Form = null,
    [property: JsonPropertyName("e")] string? EntityId = null,
    [property: JsonPropertyName("v")] int? EntityVersion = null,
    [property: JsonPropertyName("x")] string? Value = null,
    [property: JsonPropertyName("k")] string? Message = null,
    [property: JsonPropertyName("n")] IReadOnlyList<string>? Fields = null,
    [property: JsonPropertyName("o"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool OpensForm = false)
{
    public static CardData Of(CardButton button, string? messageKey) =>
        new(Action: button.ActionId, EntityId: button.EntityId, EntityVersion: button.EntityVersion, Value: button.Value, Message: messageKey, OpensForm: button.OpensForm);

    public string ToJson() => JsonSerializer.Serialize(this, CardDataJson.Relaxed.CardData);

    /// <summary>The JSON as a button carries it; null where it is more than a button can.</summary>
    public string? ToButtonValue() => ToJson() is { Length: <= ButtonElement.MaxValueLength } json ? json : null;
}
