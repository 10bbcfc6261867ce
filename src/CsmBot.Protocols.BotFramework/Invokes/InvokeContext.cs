using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>The client's surroundings, told with dialogs and message extensions.</summary>
public sealed record InvokeContext
{
    /// <summary><c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    [JsonPropertyName("theme")]
    public string? Theme { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
