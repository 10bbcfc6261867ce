using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>A person or a bot. See https://docs.slack.dev/reference/objects/user-object.</summary>
public sealed record UserInfo
{
    /// <summary>The id (<c>U...</c> or <c>W...</c>).</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The home workspace; another than the bot's for people in shared channels.</summary>
    [JsonPropertyName("team_id")]
    public string? TeamId { get; init; }

    /// <summary>The full name; null for some who left.</summary>
    [JsonPropertyName("real_name")]
    public string? RealName { get; init; }

    /// <summary>The IANA time zone, for example <c>Europe/Berlin</c>.</summary>
    [JsonPropertyName("tz")]
    public string? TimeZone { get; init; }

    /// <summary>The offset from UTC at the moment, in seconds.</summary>
    [JsonPropertyName("tz_offset")]
    public int? TimeZoneOffset { get; init; }

    /// <summary>The language, for example <c>en-GB</c>.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Whether they left.</summary>
    [JsonPropertyName("deleted")]
    public bool IsDeleted { get; init; }

    /// <summary>Whether it is a bot.</summary>
    [JsonPropertyName("is_bot")]
    public bool IsBot { get; init; }

    /// <summary>Whether they are a guest, of one channel or several.</summary>
    [JsonPropertyName("is_restricted")]
    public bool IsGuest { get; init; }

    /// <summary>Whether they belong to another organisation.</summary>
    [JsonPropertyName("is_stranger")]
    public bool IsStranger { get; init; }

    /// <summary>How they present themselves.</summary>
    [JsonPropertyName("profile")]
    public UserProfile? Profile { get; init; }
}
