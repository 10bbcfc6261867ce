using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Inputs;

/// <summary>A choice of one or several. See https://adaptivecards.io/explorer/Input.ChoiceSet.html.</summary>
public sealed record ChoiceSetInput : AdaptiveElement
{
    /// <summary>The <c>type</c> of this element.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <summary>The label above the field; screen readers read it out.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>The choices, in order.</summary>
    [JsonPropertyName("choices")]
    public required IReadOnlyList<AdaptiveChoice> Choices { get; init; }

    /// <summary>How the choices are offered.</summary>
    [JsonPropertyName("style")]
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>Whether several can be chosen; they come back joined by commas.</summary>
    [JsonPropertyName("isMultiSelect")]
    public bool IsMultiSelect { get; init; }

    /// <summary>The value of the choice made at first.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }

    /// <summary>What stands in the field while nothing is chosen.</summary>
    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; init; }

    /// <summary>Whether a choice must be made.</summary>
    [JsonPropertyName("isRequired")]
    public bool IsRequired { get; init; }

    /// <summary>What is said where a required choice was not made. Without it the field only turns red.</summary>
    [JsonPropertyName("errorMessage")]
    public string? ErrorMessage { get; init; }
}
