using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>Columns side by side; they never go below one another, so few and short ones suit a phone. See https://adaptivecards.io/explorer/ColumnSet.html.</summary>
public sealed record ColumnSet : AdaptiveElement
{
    /// <summary>The columns, from left to right.</summary>
    [JsonPropertyName("columns")]
    public required IReadOnlyList<Column> Columns { get; init; }
}
