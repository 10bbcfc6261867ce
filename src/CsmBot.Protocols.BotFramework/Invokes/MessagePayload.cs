using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>The message that a message-extension action was picked on.</summary>
public sealed record MessagePayload
{
    /// <summary>Its id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The message that began its thread; null when it began one itself.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; init; }

    /// <summary>Address that opens the message in the client; empty on the playground.</summary>
    [JsonPropertyName("linkToMessage")]
    public string? LinkToMessage { get; init; }

    /// <summary>When it was written (UTC).</summary>
    [JsonPropertyName("createdDateTime"), JsonConverter(typeof(TolerantTime))]
    public DateTimeOffset? CreatedDateTime { get; init; }

    /// <summary>Its subject; only channel posts have one.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    /// <summary>Who wrote it.</summary>
    [JsonPropertyName("from"), JsonConverter(typeof(TolerantObject<MessagePayloadFrom>))]
    public MessagePayloadFrom? From { get; init; }

    /// <summary>What it says.</summary>
    [JsonPropertyName("body"), JsonConverter(typeof(TolerantObject<MessagePayloadBody>))]
    public MessagePayloadBody? Body { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>The message that began the thread, which may be this one.</summary>
    [JsonIgnore]
    public string? ThreadRootId => string.IsNullOrEmpty(ReplyToId) ? Id : ReplyToId;
}
