using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Elements;

namespace CsmBot.Protocols.AdaptiveCards.Inputs;

/// <summary>
/// A field for text. What it checks is checked by the client only, and an empty one does not come back at all. See https://adaptivecards.io/explorer/Input.Text.html.
/// </summary>
public sealed record TextInput : AdaptiveElement
{
    /// <summary>The <c>type</c> of this element.</summary>
    public const string TypeName = "Input.Text";

    /// <summary>The label above the field; screen readers read it out.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>What the field holds at first.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }

    /// <summary>What stands in the empty field.</summary>
    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; init; }

    /// <summary>Whether the field has several lines.</summary>
    [JsonPropertyName("isMultiline")]
    public bool IsMultiline { get; init; }

    /// <summary>The most characters the field takes, as UTF-16 code units; null for any number.</summary>
    [JsonPropertyName("maxLength")]
    public int? MaxLength { get; init; }

    /// <summary>Whether the field must be filled in.</summary>
    [JsonPropertyName("isRequired")]
    public bool IsRequired { get; init; }

    /// <summary>What is said where a required field is empty. Without it the field only turns red.</summary>
    [JsonPropertyName("errorMessage")]
    public string? ErrorMessage { get; init; }
}
