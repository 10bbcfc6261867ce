using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>Who a token is. See https://docs.slack.dev/reference/methods/auth.test.</summary>
public sealed record AuthTest
{
    /// <summary>The bot's user id, by which it is mentioned.</summary>
    [JsonPropertyName("user_id")]
    public required string UserId { get; init; }

    /// <summary>The bot's id, which its messages carry; null for the token of a person. Said nowhere else.</summary>
    [JsonPropertyName("bot_id")]
    public string? BotId { get; init; }

    /// <summary>The workspace; null for a token of an organisation.</summary>
    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    /// <summary>The name of the workspace.</summary>
    [JsonPropertyName("team")]
    public string? Team { get; init; }

    /// <summary>The organisation; null outside one.</summary>
    [JsonPropertyName("enterprise_id")]
    public string? EnterpriseId { get; init; }

    /// <summary>Where the workspace is, for example <c>https://acme.slack.com/</c>.</summary>
    [JsonPropertyName("url")]
    public Uri? Url { get; init; }

    /// <summary>Whether the token is of a whole organisation.</summary>
    [JsonPropertyName("is_enterprise_install")]
    public bool IsEnterpriseInstall { get; init; }
}
