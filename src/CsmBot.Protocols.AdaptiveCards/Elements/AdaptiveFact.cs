using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>A line of a <see cref="FactSet"/>. Both parts read the Markdown of a <see cref="TextBlock"/>. See https://adaptivecards.io/explorer/Fact.html.</summary>
public sealed record AdaptiveFact
{
    /// <summary>What the value is.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The value.</summary>
    [JsonPropertyName("value")]
    public required string Value { get; init; }
}
