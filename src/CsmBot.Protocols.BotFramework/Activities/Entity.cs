using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>A fact about an activity: who is mentioned, or what the sender's client is.</summary>
public sealed record Entity
{
    /// <summary>One of <see cref="EntityTypes"/> or another.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Of a mention: who is meant.</summary>
    [JsonPropertyName("mentioned"), JsonConverter(typeof(TolerantObject<ChannelAccount>))]
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of a mention: how it stands in the text, for example <c>&lt;at&gt;Ada&lt;/at&gt;</c>. The sender may have edited the name.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Of client facts: language, for example <c>en-GB</c>.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Of client facts: country, for example <c>GB</c>.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Of client facts: <c>Web</c>, <c>Windows</c>, <c>iOS</c> and the like.</summary>
    [JsonPropertyName("platform")]
    public string? Platform { get; init; }

    /// <summary>Of client facts: IANA time zone.</summary>
    [JsonPropertyName("timezone")]
    public string? Timezone { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
