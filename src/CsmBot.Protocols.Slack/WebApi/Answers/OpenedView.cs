using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>A view that is shown. See https://docs.slack.dev/reference/methods/views.open.</summary>
public sealed record OpenedView
{
    /// <summary>The id, by which it is updated.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Names its present state; see <see cref="Arguments.UpdateViewArguments.Hash"/>.</summary>
    [JsonPropertyName("hash")]
    public string? Hash { get; init; }

    /// <summary>The lowest view of the stack.</summary>
    [JsonPropertyName("root_view_id")]
    public string? RootViewId { get; init; }
}
