using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

internal sealed record ResponseMetadata
{
    [JsonPropertyName("messages")]
    public IReadOnlyList<string>? Messages { get; init; }

    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
}
