using System.Text.Json.Serialization;

namespace CsmBot.Host.Triage;

/// <summary>One thing that counted, and how far it pushed (positive: towards important or urgent).</summary>
internal sealed record DecisionReason
{
    [JsonPropertyName("rule")]
    public required string Rule { get; init; }

    [JsonPropertyName("axis")]
    public required string Axis { get; init; }

    [JsonPropertyName("weight")]
    public required double Weight { get; init; }

    [JsonPropertyName("evidence")]
    public required string Evidence { get; init; }
}
