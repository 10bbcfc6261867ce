using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>A workspace, an organisation or a person in an answer. See https://docs.slack.dev/reference/methods/oauth.v2.access.</summary>
public sealed record OAuthParty
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The name; null for persons.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }
}
