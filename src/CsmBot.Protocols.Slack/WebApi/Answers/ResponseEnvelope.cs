using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>What every answer has.</summary>
internal sealed record ResponseEnvelope
{
    [JsonPropertyName("ok")]
    public bool? Ok { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }

    [JsonPropertyName("needed")]
    public string? Needed { get; init; }

    [JsonPropertyName("provided")]
    public string? Provided { get; init; }

    [JsonPropertyName("response_metadata")]
    public ResponseMetadata? Metadata { get; init; }
}
