using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>What a message says.</summary>
public sealed record MessagePayloadBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; init; }

    /// <summary>The content. HTML comes from anybody: take its text, never show it as it is.</summary>
    [JsonPropertyName("content")]
    public string? Content { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
