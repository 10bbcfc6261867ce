using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>How a user presents themselves. See https://docs.slack.dev/reference/objects/user-object#profile.</summary>
public sealed record UserProfile
{
    /// <summary>The name that they chose; may be empty.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; init; }

    /// <summary>The e-mail address; null without the scope <c>users:read.email</c>.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }
}
