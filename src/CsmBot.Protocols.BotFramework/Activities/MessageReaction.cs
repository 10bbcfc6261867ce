using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>A reaction to one of the bot's messages.</summary>
public sealed record MessageReaction
{
    /// <summary>Which one, for example <c>like</c>, <c>heart</c> or a newer name.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
