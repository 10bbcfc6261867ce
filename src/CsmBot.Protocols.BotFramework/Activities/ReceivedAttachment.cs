using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Something attached to a received message.</summary>
public sealed record ReceivedAttachment
{
    /// <summary>Media type; <see cref="AttachmentTypes.Html"/> is Teams' own rendering of rich text, <see cref="AttachmentTypes.FileDownload"/> a file.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; init; }

    /// <summary>Where the content is. Never send the bot's own token there.</summary>
    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; init; }

    /// <summary>File name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Content that travels within the message.</summary>
    [JsonPropertyName("content")]
    public JsonElement? Content { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
