using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>A team. See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#get-teams-details.</summary>
public sealed record TeamDetails
{
    /// <summary>The team's id, which is also the id of its General channel.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The team's name; null when the service leaves it out.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The Microsoft Entra id of the group behind the team.</summary>
    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; init; }

    /// <summary>The tenant's id; null when the service leaves it out.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; init; }

    /// <summary>How many channels the team has; null when the service leaves it out.</summary>
    [JsonPropertyName("channelCount")]
    public int? ChannelCount { get; init; }

    /// <summary>How many people the team has; null when the service leaves it out.</summary>
    [JsonPropertyName("memberCount")]
    public int? MemberCount { get; init; }
}
