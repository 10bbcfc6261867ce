using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Connector.Conversations;

/// <summary>
/// A member of a conversation. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#fetch-the-roster-or-user-profile.
/// </summary>
public sealed record TeamsChannelAccount
{
    /// <summary>The channel's id of the person, for example <c>29:1abc</c>: the same in every conversation with this bot.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The display name; null when the service leaves it out.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The Microsoft Entra object id; null for anonymous guests of a meeting.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId
    {
        get => field ?? ObjectId;
        init;
    }

    /// <summary>The given name; null when the service leaves it out.</summary>
    [JsonPropertyName("givenName")]
    public string? GivenName { get; init; }

    /// <summary>The family name; null when the service leaves it out.</summary>
    [JsonPropertyName("surname")]
    public string? Surname { get; init; }

    /// <summary>The mail address; null for some guests.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>The sign-in name; null for some guests.</summary>
    [JsonPropertyName("userPrincipalName")]
    public string? UserPrincipalName { get; init; }

    /// <summary>The tenant that the person belongs to. It differs from the conversation's tenant for people of a shared channel.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c> or what else the service says; null when it says nothing.</summary>
    [JsonPropertyName("userRole")]
    public string? UserRole { get; init; }

    // Some answers call the object id so.
    [JsonInclude]
    [JsonPropertyName("objectId")]
    internal string? ObjectId { get; init; }
}
