using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>Who wrote a message.</summary>
public sealed record MessagePayloadFrom
{
    /// <summary>The person; null when a bot or connector wrote it.</summary>
    [JsonPropertyName("user"), JsonConverter(typeof(TolerantObject<MessagePayloadUser>))]
    public MessagePayloadUser? User { get; init; }

    /// <summary>Every other field as it came, <c>application</c> among them.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
