using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>Labels and their values as a table of two columns. See https://adaptivecards.io/explorer/FactSet.html.</summary>
public sealed record FactSet : AdaptiveElement
{
    /// <summary>The lines of the table.</summary>
    [JsonPropertyName("facts")]
    public required IReadOnlyList<AdaptiveFact> Facts { get; init; }
}
