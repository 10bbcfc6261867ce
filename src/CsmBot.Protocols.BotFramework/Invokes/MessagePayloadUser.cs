using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>The person who wrote a message.</summary>
public sealed record MessagePayloadUser
{
    /// <summary>Entra object id on Teams; on the playground the person's id as in <c>from.id</c>.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Name to show.</summary>
    [JsonPropertyName("displayName")]
    public string? DisplayName { get; init; }

    /// <summary>For example <c>aadUser</c>, or a guest's kind.</summary>
    [JsonPropertyName("userIdentityType")]
    public string? UserIdentityType { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
