using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>The <c>Action.Execute</c> that was pressed.</summary>
public sealed record AdaptiveCardAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The action's own id within the card.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The action's name for the bot.</summary>
    [JsonPropertyName("verb")]
    public string? Verb { get; init; }

    /// <summary>The card's data with the inputs merged in; inputs are texts, empty ones may be missing. Anybody can forge it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
