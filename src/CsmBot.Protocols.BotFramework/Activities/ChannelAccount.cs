using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>A person or a bot, as one channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>Id on the channel: <c>29:...</c> of a person (one per bot and person), <c>28:{app id}</c> of a bot. Compare ordinally.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Name to show; absent in updates.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The person's Entra object id, the same for every bot. Absent for anonymous meeting guests and in some updates.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
