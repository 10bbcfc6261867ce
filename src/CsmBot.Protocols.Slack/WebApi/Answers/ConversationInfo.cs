using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>A conversation. See https://docs.slack.dev/reference/objects/conversation-object.</summary>
public sealed record ConversationInfo
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name without <c>#</c>; null for direct messages.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The other person of direct messages; null elsewhere.</summary>
    [JsonPropertyName("user")]
    public string? User { get; init; }

    /// <summary>Whether it was archived, and takes no messages.</summary>
    [JsonPropertyName("is_archived")]
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    [JsonPropertyName("is_member")]
    public bool IsMember { get; init; }

    /// <summary>Whether it is private.</summary>
    [JsonPropertyName("is_private")]
    public bool IsPrivate { get; init; }

    /// <summary>Whether these are direct messages with one person.</summary>
    [JsonPropertyName("is_im")]
    public bool IsDirect { get; init; }

    /// <summary>Whether people of other organisations are in it: show them no account data.</summary>
    [JsonPropertyName("is_ext_shared")]
    public bool IsExternallyShared { get; init; }

    /// <summary>How many are in it; null unless asked for.</summary>
    [JsonPropertyName("num_members")]
    public int? MemberCount { get; init; }
}
