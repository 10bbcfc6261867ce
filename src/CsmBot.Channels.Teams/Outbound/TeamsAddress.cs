using System.Text.Json.Serialization;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>What sending to a conversation takes, as it is stored with it: enough for a first word after a restart, without any inbound turn.</summary>
internal sealed record TeamsAddress
{
    [JsonPropertyName("serviceUrl")]
    public required Uri ServiceUrl { get; init; }

    [JsonPropertyName("tenantId")]
    public required string TenantId { get; init; }

    [JsonPropertyName("botId")]
    public required string BotId { get; init; }

    /// <summary>The platform's id; null for a person whose chat with the bot was not opened yet.</summary>
    [JsonPropertyName("conversationId")]
    public string? ConversationId { get; init; }

    /// <summary>The person's id towards this bot (<c>29:...</c>), of a personal conversation.</summary>
    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; init; }

    /// <summary>The client opens dialogs.</summary>
    [JsonPropertyName("hasDialogs")]
    public bool HasDialogs { get; init; }
}
