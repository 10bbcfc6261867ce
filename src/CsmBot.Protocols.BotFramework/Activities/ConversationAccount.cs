using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>The conversation an activity belongs to.</summary>
public sealed record ConversationAccount
{
    /// <summary><c>a:...</c> of a personal chat, <c>19:...@thread.v2</c> of a group chat, <c>19:...@thread.tacv2</c> of a channel, there with <c>;messageid=</c> and the root message for a thread.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>One of <see cref="ConversationTypes"/>; absent outside Teams.</summary>
    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; init; }

    /// <summary>Tenant of the conversation; missing in some channels, see <see cref="Activity.TenantId"/>.</summary>
    [JsonPropertyName("tenantId")]
    public string? TenantId { get; init; }

    /// <summary>True in group chats and channels; absent in personal chats.</summary>
    [JsonPropertyName("isGroup"), JsonConverter(typeof(TolerantFlag))]
    public bool? IsGroup { get; init; }

    /// <summary>Name of the chat or channel, where the channel tells it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
