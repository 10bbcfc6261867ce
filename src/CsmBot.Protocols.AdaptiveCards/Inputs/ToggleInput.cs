using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Elements;

namespace CsmBot.Protocols.AdaptiveCards.Inputs;

/// <summary>A checkbox. It comes back as <see cref="ValueOn"/> or <see cref="ValueOff"/>, as text. See https://adaptivecards.io/explorer/Input.Toggle.html.</summary>
public sealed record ToggleInput : AdaptiveElement
{
    /// <summary>The <c>type</c> of this element.</summary>
    public const string TypeName = "Input.Toggle";

    /// <summary>The words beside the box.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The label above the box.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>The value at first: that of on or that of off.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }

    /// <summary>What comes back from a checked box; null is <c>true</c>.</summary>
    [JsonPropertyName("valueOn")]
    public string? ValueOn { get; init; }

    /// <summary>What comes back from an unchecked box; null is <c>false</c>.</summary>
    [JsonPropertyName("valueOff")]
    public string? ValueOff { get; init; }

    /// <summary>Whether the box must be checked.</summary>
    [JsonPropertyName("isRequired")]
    public bool IsRequired { get; init; }

    /// <summary>What is said where a required box is unchecked.</summary>
    [JsonPropertyName("errorMessage")]
    public string? ErrorMessage { get; init; }
}
