using System.Text.Json.Serialization;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>
/// What a button or form carries through Teams and back, under the one property <see cref="Property"/> of the action's data, so that no input of the card can
/// shadow it. Anyone in the conversation can post any of it: it names what was pressed and proves nothing.
/// </summary>
/// <param name="Action">The action id of a pressed button; null for a form.</param>
/// <param name="Form">The form id of a submitted form; null for a button.</param>
/// <param name="Message">The key of the message that holds the card.</param>
/// <param name="Fields">The names of the form's fields: clients leave empty inputs out, and only the names tell an emptied field from one that was not there.</param>
internal sealed record CardData(
    [property: JsonPropertyName("a")] string? Action = null,
    [property: JsonPropertyName("f")] string? Form = null,
    [property: JsonPropertyName("e")] string? EntityId = null,
    [property: JsonPropertyName("v")] int? EntityVersion = null,
    [property: JsonPropertyName("x")] string? Value = null,
    [property: JsonPropertyName("k")] string? Message = null,
    [property: JsonPropertyName("n")] IReadOnlyList<string>? Fields = null)
{
    public const string Property = "csmbot";

    /// <summary>Stands before the name of each form field in its input's id.</summary>
    public const string FieldPrefix = "field.";
}
